package io.github.onestore4j.tools.drift;

import io.github.onestore4j.tools.drift.Findings.Subject;
import io.github.onestore4j.tools.drift.reading.Address;
import io.github.onestore4j.tools.drift.reading.PageGroup;
import io.github.onestore4j.tools.drift.reading.Said;
import io.github.onestore4j.tools.drift.reading.Sample;
import io.github.onestore4j.tools.drift.reading.Section;
import io.github.onestore4j.tools.openapi.flat.Place;
import io.github.onestore4j.tools.openapi.flat.SpecGroup;
import io.github.onestore4j.tools.openapi.flat.SpecItem;
import io.github.onestore4j.tools.openapi.flat.SpecOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Compares what a page says of a call, in one section or several, with the operation it is. */
final class CallComparison {
    private final List<Section> calls;
    private final SpecOperation spec;
    private final Findings findings;
    private final Subject subject;
    private final List<GroupComparison> parts = new ArrayList<>();

    CallComparison(List<Section> calls, SpecOperation spec, Findings findings) {
        this.calls = calls;
        this.spec = spec;
        this.findings = findings;
        this.subject = Subject.of(spec.id(), spec.where());
        for (SpecGroup group : spec.groups()) {
            SpecGroup also = group.place() == Place.RESPONSE ? spec.group(Place.ERROR) : null;
            parts.add(new GroupComparison(findings, group, also));
        }
    }

    /** @param hasTables whether the page has tables; one saved as plain text has lost them */
    void compare(boolean hasTables) {
        calls.forEach(this::facts);
        int line = calls.get(0).line();
        removed("method", spec.method(), line);
        removed("path", spec.path(), line);
        calls.forEach(call -> call.groups().forEach(this::table));
        boolean isTyped =
                calls.stream().anyMatch(call -> !call.first("content type").isEmpty());
        for (GroupComparison part : parts) {
            Place place = part.spec().place();
            SpecItem type = part.spec().find("Content-Type", "");
            if (type != null && (isTyped || type.says().isEmpty())) {
                part.isSaid("Content-Type");
            }
            if (place != Place.ERROR && (hasTables || place == Place.PARAMETER)) {
                part.missingInTables(line);
            }
        }
        calls.forEach(call -> call.samples().forEach(this::sample));
        parts.forEach(GroupComparison::missingInSamples);
    }

    private void removed(String facet, String value, int line) {
        if (calls.stream().allMatch(call -> call.first(facet).isEmpty())) {
            findings.differ(subject, facet, Findings.NOTHING, value, line);
        }
    }

    private void facts(Section call) {
        findings.read(call.title());
        if (!call.name().isEmpty()) {
            changed(new Said("name", call.name(), call.title().line(), call.title()), List.of(spec.id()));
        }
        for (Said fact : call.facts()) {
            switch (fact.facet()) {
                case "method" -> changed(fact, List.of(spec.method()));
                case "path" -> changed(fact, List.of(spec.path()));
                case "host" -> changed(fact, spec.hosts());
                default -> {
                    String value = fact.value().toLowerCase(Locale.ROOT);
                    boolean agrees = spec.contentType().isEmpty() || value.startsWith(spec.contentType());
                    changed(fact, List.of(agrees ? fact.value() : spec.contentType()));
                }
            }
        }
    }

    private void changed(Said said, List<String> known) {
        findings.read(said.piece());
        if (!known.contains(said.value())) {
            findings.differ(subject, said.facet(), said.value(), String.join(", ", known), said.line());
        }
    }

    private void table(PageGroup group) {
        if (!group.isOfCodes()
                && !GroupComparison.compare(group, parts)
                && !group.items().isEmpty()) {
            GroupComparison.unread(group, findings);
        }
    }

    private void sample(Sample sample) {
        for (Sample.Request request : sample.requests()) {
            Address address = request.address();
            boolean fits = address.fits(spec.path())
                    || calls.stream().flatMap(call -> call.values("path")).anyMatch(address::fits);
            sample(sample, "path", fits ? spec.path() : address.path(), spec.path(), request.line());
            boolean isSaid = address.method().isEmpty()
                    || calls.stream().flatMap(call -> call.values("method")).anyMatch(address.method()::equals);
            sample(sample, "method", isSaid ? spec.method() : address.method(), spec.method(), request.line());
            if (!address.host().isEmpty()) {
                changed(new Said("sample host", address.host(), request.line(), sample.code()), spec.hosts());
            }
        }
        sample.hosts().forEach(host -> changed(host, spec.hosts()));
        List<GroupComparison> bodies = parts.stream()
                .filter(part -> part.spec().place() != Place.PARAMETER)
                .toList();
        GroupComparison.compare(sample, bodies, findings);
    }

    private void sample(Sample sample, String facet, String value, String known, int line) {
        changed(new Said("sample " + facet, value, line, sample.code()), List.of(known));
    }
}
