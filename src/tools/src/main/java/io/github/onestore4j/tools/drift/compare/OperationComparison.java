package io.github.onestore4j.tools.drift.compare;

import io.github.onestore4j.tools.drift.model.Place;
import io.github.onestore4j.tools.drift.reading.PageField;
import io.github.onestore4j.tools.drift.reading.PageOperation;
import io.github.onestore4j.tools.drift.reading.PageOperation.PageFields;
import io.github.onestore4j.tools.drift.reading.PathText;
import io.github.onestore4j.tools.drift.reading.Stated;
import io.github.onestore4j.tools.drift.spec.SpecField;
import io.github.onestore4j.tools.drift.spec.SpecOperation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Compares one call with the operation it is. */
final class OperationComparison {
    private final PageOperation page;
    private final SpecOperation spec;
    private final Findings findings;
    private final Subject subject;

    OperationComparison(PageOperation page, SpecOperation spec, Findings findings) {
        this.page = page;
        this.spec = spec;
        this.findings = findings;
        this.subject = new Subject(spec.id(), "", spec.node(), spec.node());
    }

    /** @param tables whether the page has tables; one saved as plain text has lost them */
    void compare(boolean tables) {
        address();
        Groups groups = new Groups(spec);
        page.fields().forEach(table -> groups.sort(table, subject, findings));
        FieldComparison fields = new FieldComparison(findings);
        List<Place> places = tables
                ? List.of(Place.PARAMETER, Place.HEADER, Place.REQUEST, Place.RESPONSE)
                : List.of(Place.PARAMETER);
        for (Place place : places) {
            compare(groups, place, fields);
        }
        places();
        new SampleComparison(findings, subject, fields.reported()).compare(page, spec, tables);
    }

    private void address() {
        if (!page.name().isEmpty() && !page.name().equals(spec.id())) {
            findings.changed(
                    subject, "name", page.name(), spec.id(), page.title().line());
        }
        if (page.methods().isEmpty()) {
            findings.removed(subject, "method", spec.method(), page.line());
        }
        for (Stated<String> method : page.methods()) {
            if (!method.value().equals(spec.method())) {
                findings.changed(subject, "method", method.value(), spec.method(), method.line());
            }
        }
        if (page.paths().isEmpty()) {
            findings.removed(subject, "path", spec.path(), page.line());
        }
        for (Stated<PathText> path : page.paths()) {
            if (!path.value().path().equals(spec.path())) {
                findings.changed(subject, "path", path.value().path(), spec.path(), path.line());
            }
            String host = path.value().host();
            if (!host.isEmpty() && !spec.hosts().contains(host)) {
                findings.changed(subject, "host", host, String.join(", ", otherHosts()), path.line());
            }
        }
        String type = spec.contentType();
        for (Stated<String> said : page.contentTypes()) {
            if (type != null && !said.value().toLowerCase(Locale.ROOT).startsWith(type)) {
                findings.changed(subject, "content type", said.value(), type, said.line());
            }
        }
    }

    /** The hosts of the spec that the call's own rows do not name. */
    private List<String> otherHosts() {
        List<String> hosts = new ArrayList<>(spec.hosts());
        page.paths().forEach(path -> hosts.remove(path.value().host()));
        return hosts;
    }

    private void compare(Groups groups, Place place, FieldComparison fields) {
        List<PageField> said = place == Place.HEADER ? headers(groups) : groups.page(place);
        List<SpecField> known = place == Place.RESPONSE ? withErrors(groups) : groups.spec(place);
        known = place == Place.HEADER ? withoutStatedElsewhere(known, said) : known;
        Subject part = subject.part(place.toString(), spec.node());
        if (groups.isThere(place)) {
            fields.compare(said, known, part, groups.line(place, page.line()));
        } else if (!known.isEmpty()) {
            findings.removed(part, "table", names(known), page.line());
        }
    }

    /** The headers that are fields of the spec; the token's and the content type's are looked at here. */
    private List<PageField> headers(Groups groups) {
        List<PageField> others = new ArrayList<>();
        boolean authorization = false;
        for (PageField header : groups.page(Place.HEADER)) {
            Subject part = subject.part("header " + header.name(), spec.node());
            if (header.name().equalsIgnoreCase("Authorization") && spec.authorized()) {
                authorization = true;
                if (Boolean.FALSE.equals(header.required())) {
                    findings.changed(part, "required", "false", "true", header.line());
                }
            } else if (!header.name().equalsIgnoreCase("Content-Type") || isField(groups, "Content-Type")) {
                others.add(header);
            } else if (spec.contentType() == null) {
                others.add(header);
            }
        }
        if (spec.authorized() && !authorization && groups.isThere(Place.HEADER)) {
            findings.removed(
                    subject.part("header Authorization", spec.node()),
                    "field",
                    "String",
                    groups.line(Place.HEADER, page.line()));
        }
        return others;
    }

    private static boolean isField(Groups groups, String header) {
        return groups.spec(Place.HEADER).stream().anyMatch(field -> field.name().equals(header));
    }

    /** A content type that the page gives beside the method need not be in its table of headers. */
    private List<SpecField> withoutStatedElsewhere(List<SpecField> headers, List<PageField> said) {
        boolean inTable = said.stream().anyMatch(header -> header.name().equalsIgnoreCase("Content-Type"));
        return headers.stream()
                .filter(header -> inTable
                        || page.contentTypes().isEmpty()
                        || !header.name().equals("Content-Type"))
                .toList();
    }

    /** A table of the response may list the body of a refused call too. */
    private List<SpecField> withErrors(Groups groups) {
        List<SpecField> fields = new ArrayList<>(groups.spec(Place.RESPONSE));
        for (SpecField error : spec.errors()) {
            boolean listed = groups.page(Place.RESPONSE).stream()
                    .anyMatch(field -> field.name().equals(error.name()));
            if (listed && fields.stream().noneMatch(field -> field.name().equals(error.name()))) {
                fields.add(error);
            }
        }
        return fields;
    }

    /** Where the page says that a parameter goes: into the path or the query. */
    private void places() {
        for (PageFields table : page.fields()) {
            if (table.place() != Place.PATH && table.place() != Place.QUERY) {
                continue;
            }
            for (PageField field : table.fields()) {
                spec.parameters().stream()
                        .filter(same -> same.name().equals(field.name()) && same.place() != table.place())
                        .forEach(same -> findings.changed(
                                subject.part("parameter " + same.name(), same.node()),
                                "place",
                                table.place().toString(),
                                same.place().toString(),
                                field.line()));
            }
        }
    }

    private static String names(List<SpecField> fields) {
        Set<String> names = new LinkedHashSet<>();
        fields.forEach(field -> names.add(field.name()));
        return String.join(", ", names);
    }
}
