package io.github.onestore4j.tools.drift.compare;

import io.github.onestore4j.tools.drift.compare.Findings.Subject;
import io.github.onestore4j.tools.drift.reading.Address;
import io.github.onestore4j.tools.drift.reading.PageGroup;
import io.github.onestore4j.tools.drift.reading.Sample;
import io.github.onestore4j.tools.drift.reading.Section;
import io.github.onestore4j.tools.drift.reading.Stated;
import io.github.onestore4j.tools.drift.spec.SpecGroup;
import io.github.onestore4j.tools.drift.spec.SpecOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Compares what a page says of a call, in one section or several, with the operation it is. */
final class CallComparison {
    private final List<Section> calls;
    private final SpecOperation spec;
    private final Findings findings;
    private final Subject subject;
    private final List<GroupComparison> parts;

    CallComparison(List<Section> calls, SpecOperation spec, Findings findings) {
        this.calls = calls;
        this.spec = spec;
        this.findings = findings;
        this.subject = Subject.of(spec.id(), spec.node());
        this.parts = spec.groups().stream()
                .map(group -> new GroupComparison(findings, group))
                .toList();
    }

    /** @param hasTables whether the page has tables; one saved as plain text has lost them */
    void compare(boolean hasTables) {
        calls.forEach(this::address);
        int line = calls.get(0).line();
        if (calls.stream().allMatch(call -> call.methods().isEmpty())) {
            findings.removed(subject, "method", spec.method(), line);
        }
        if (calls.stream().allMatch(call -> call.paths().isEmpty())) {
            findings.removed(subject, "path", spec.path(), line);
        }
        calls.forEach(call ->
                call.groups().stream().filter(group -> !group.isOfCodes()).forEach(this::table));
        boolean isTyped = calls.stream().anyMatch(call -> !call.contentTypes().isEmpty());
        for (GroupComparison part : parts) {
            String name = part.spec().part();
            Set<String> except = name.equals("header") && isTyped ? Set.of("Content-Type") : Set.of();
            if (!name.equals("error") && (hasTables || name.equals("parameter"))) {
                part.missingInTables(except, line);
            }
        }
        calls.forEach(call -> call.samples().forEach(this::sample));
        parts.forEach(GroupComparison::missingInSamples);
    }

    private void address(Section call) {
        findings.read(call.title().piece());
        if (!call.name().isEmpty()) {
            changed("name", call.name(), List.of(spec.id()), call.title());
        }
        call.methods().forEach(method -> changed("method", method.value(), List.of(spec.method()), method));
        List<String> otherHosts = new ArrayList<>(spec.hosts());
        call.paths().forEach(path -> otherHosts.remove(path.value().host()));
        for (Stated<Address> path : call.paths()) {
            changed("path", path.value().path(), List.of(spec.path()), path);
            if (!path.value().host().isEmpty()
                    && !spec.hosts().contains(path.value().host())) {
                changed("host", path.value().host(), otherHosts, path);
            }
        }
        String type = spec.contentType();
        for (Stated<String> said : call.contentTypes()) {
            boolean agrees =
                    type == null || said.value().toLowerCase(Locale.ROOT).startsWith(type);
            changed("content type", agrees ? String.valueOf(type) : said.value(), List.of(String.valueOf(type)), said);
        }
    }

    private void changed(String facet, String page, List<String> known, Stated<?> said) {
        findings.read(said.piece());
        if (!known.contains(page)) {
            findings.changed(subject, facet, page, String.join(", ", known), said.line());
        }
    }

    private void table(PageGroup table) {
        // A content type that the spec has as that of the body needs no header of its own.
        boolean isTyped = spec.contentType() != null && spec.group("header").find("Content-Type", "") == null;
        PageGroup group = isTyped ? table.without("Content-Type", findings::read) : table;
        GroupComparison part = GroupComparison.best(group, parts);
        if (part != null) {
            SpecGroup errors = part.spec().part().equals("response") ? spec.group("error") : null;
            part.compare(group, errors);
        } else if (!group.items().isEmpty()) {
            group.items().forEach(item -> findings.read(item.piece()));
            findings.unread(group, group.line(), "a table that fits no part of " + spec.id() + ": " + group.names());
        }
    }

    private void sample(Sample sample) {
        for (Stated<Address> request : sample.requests()) {
            Address address = request.value();
            boolean fits = Stream.concat(
                            Stream.of(spec.path()),
                            calls.stream()
                                    .flatMap(call -> call.paths().stream())
                                    .map(path -> path.value().path()))
                    .anyMatch(address::fits);
            changed("sample path", fits ? spec.path() : address.path(), List.of(spec.path()), request);
            boolean said = address.method().isEmpty()
                    || calls.stream()
                            .flatMap(call -> call.methods().stream())
                            .anyMatch(method -> method.value().equals(address.method()));
            if (!address.host().isEmpty()) {
                changed("sample host", address.host(), spec.hosts(), request);
            }
            changed("sample method", said ? spec.method() : address.method(), List.of(spec.method()), request);
        }
        sample.hosts().forEach(host -> changed("sample host", host.value(), spec.hosts(), host));
        for (Stated<String> header : sample.headers()) {
            findings.read(header.piece());
            if (spec.group("header").find(header.value(), "") == null) {
                Subject part = subject.part("header " + header.value(), spec.node());
                findings.added(part, "sample", header.value(), header.line());
            }
        }
        List<GroupComparison> bodies = parts.stream()
                .filter(part -> part.spec().part().matches("request|response|error"))
                .toList();
        bodies(sample, bodies, findings);
    }

    /** Compares the bodies of a sample; one that is like nothing is unread. */
    static void bodies(Sample sample, List<GroupComparison> parts, Findings findings) {
        if (sample.broken() != null) {
            findings.unread(
                    sample.code(), sample.broken().line(), sample.broken().value());
        }
        for (PageGroup body : sample.bodies()) {
            GroupComparison part = GroupComparison.best(body, parts);
            findings.read(sample.code());
            if (part != null) {
                part.compare(body, null);
            } else if (!body.items().isEmpty()) {
                findings.unread(sample.code(), body.line(), "a sample body like nothing in the specs: " + body.names());
            }
        }
    }
}
