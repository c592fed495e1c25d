package io.github.onestore4j.tools.drift;

import io.github.onestore4j.tools.drift.Findings.Subject;
import io.github.onestore4j.tools.drift.reading.PageReading.Said;
import io.github.onestore4j.tools.drift.reading.PageReading.Section;
import io.github.onestore4j.tools.openapi.flat.Place;
import io.github.onestore4j.tools.openapi.flat.SpecGroup;
import io.github.onestore4j.tools.openapi.flat.SpecItem;
import io.github.onestore4j.tools.openapi.flat.SpecOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

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
        this.subject = Subject.of(spec);
        for (SpecGroup group : spec.groups()) {
            SpecGroup also = group.place() == Place.RESPONSE ? spec.group(Place.ERROR) : null;
            parts.add(new GroupComparison(findings, group, also));
        }
    }

    /** @param hasTables whether the page has tables; one saved as plain text has lost them */
    void compare(boolean hasTables) {
        calls.forEach(this::facts);
        int line = calls.get(0).title().line();
        removed("method", spec.method(), line);
        removed("path", spec.path(), line);
        listings(false);
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
        listings(true);
        parts.forEach(GroupComparison::missingInSamples);
    }

    /** Compares the tables, or the samples, which show headers and bodies alone. */
    private void listings(boolean areSamples) {
        List<GroupComparison> candidates = parts.stream()
                .filter(part -> !areSamples || part.spec().place() != Place.PARAMETER)
                .toList();
        calls.stream()
                .flatMap(call -> call.listings().stream())
                .filter(listing -> listing.isSample() == areSamples && !listing.isOfCodes())
                .forEach(listing -> GroupComparison.compare(listing, candidates, true, findings));
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
            List<String> known = switch (fact.facet()) {
                case "method" -> List.of(spec.method());
                case "path" -> List.of(spec.path());
                case "host", "sample host" -> spec.hosts();
                case "listed host", "mentioned host" -> List.of(fact.value());
                case "sample path" -> said("path", spec.path(), path -> SpecOperation.fits(fact.value(), path), fact);
                case "sample method" -> said("method", spec.method(), fact.value()::equals, fact);
                default ->
                    said(
                            "",
                            spec.contentType(),
                            type -> fact.value().toLowerCase(Locale.ROOT).startsWith(type),
                            fact);
            };
            changed(fact, known);
        }
    }

    /** What a fact can be: itself if it fits what the spec says, or what the page says elsewhere. */
    private List<String> said(String facet, String spec, Predicate<String> fits, Said fact) {
        Stream<String> elsewhere = calls.stream().flatMap(call -> call.values(facet));
        return Stream.concat(Stream.of(spec), elsewhere).anyMatch(fits) ? List.of(fact.value()) : List.of(spec);
    }

    private void changed(Said said, List<String> known) {
        findings.read(said.piece());
        if (!known.contains(said.value())) {
            findings.differ(subject, said.facet(), said.value(), String.join(", ", known), said.line());
        }
    }
}
