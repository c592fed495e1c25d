package io.github.onestore4j.tools.drift.compare;

import io.github.onestore4j.tools.drift.reading.PageField;
import io.github.onestore4j.tools.drift.reading.PageOperation.PageFields;
import io.github.onestore4j.tools.drift.reading.PageReading;
import io.github.onestore4j.tools.drift.spec.Api;
import io.github.onestore4j.tools.drift.spec.Api.SpecSchema;
import io.github.onestore4j.tools.drift.spec.SpecOperation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The address of the page that the specs were read off, which a saved page is found to be an edition of. */
record PageAddress(String url) {
    static PageAddress of(PageReading page, Api api, String wanted) {
        Map<String, Integer> votes = new LinkedHashMap<>();
        for (SpecOperation operation : api.operations()) {
            boolean named = wanted.isEmpty() || operation.node().spec().equals(wanted);
            if (named) {
                votes.merge(operation.page(), votes(page, operation) + (wanted.isEmpty() ? 0 : 1), Integer::sum);
            }
        }
        boolean isACallPage = votes.values().stream().anyMatch(count -> count > 0);
        for (SpecSchema schema : api.schemas()) {
            if (!isACallPage && (wanted.isEmpty() || schema.node().spec().equals(wanted))) {
                int fitting = page.fields().stream()
                        .mapToInt(table -> likeness(table, schema))
                        .max()
                        .orElse(0);
                votes.merge(schema.page(), fitting + (wanted.isEmpty() ? 0 : 1), Integer::sum);
            }
        }
        return new PageAddress(votes.entrySet().stream()
                .filter(vote -> vote.getValue() > 0)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(""));
    }

    private static int votes(PageReading page, SpecOperation operation) {
        boolean path = page.operations().stream()
                .flatMap(call -> call.paths().stream())
                .anyMatch(said -> said.value().path().equals(operation.path()));
        boolean host = page.operations().stream()
                .flatMap(call -> call.paths().stream())
                .anyMatch(said -> operation.hosts().contains(said.value().host()));
        boolean name = page.operations().stream().anyMatch(call -> call.name().equals(operation.id()));
        return (path ? 8 : 0) + (name ? 2 : 0) + (host && name ? 1 : 0);
    }

    /** How many fields a table shares with a schema, if that is at least half of them. */
    static int likeness(PageFields table, SpecSchema schema) {
        List<String> known = schema.fields().stream()
                .flatMap(field -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(field.name()),
                        field.children().stream().map(child -> child.name())))
                .toList();
        long common = table.fields().stream()
                .map(PageField::name)
                .filter(known::contains)
                .count();
        return common * 2 >= table.fields().size() ? (int) common : 0;
    }
}
