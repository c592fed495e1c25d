package io.github.onestore4j.tools.drift.compare;

import io.github.onestore4j.tools.drift.reading.PageOperation.PageFields;
import io.github.onestore4j.tools.drift.reading.PageReading;
import io.github.onestore4j.tools.drift.reading.Sample;
import io.github.onestore4j.tools.drift.spec.Api;
import io.github.onestore4j.tools.drift.spec.Api.SpecSchema;
import io.github.onestore4j.tools.drift.spec.SpecField;
import io.github.onestore4j.tools.drift.spec.SpecOperation;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares the tables and samples that belong to no call: the messages that ONE store sends, the body of a refused
 * call.
 */
final class MessageComparison {
    private final Api api;
    private final String page;
    private final Findings findings;
    private final Set<SpecSchema> seen = new LinkedHashSet<>();
    private final Set<String> reported = new LinkedHashSet<>();

    MessageComparison(Api api, String page, Findings findings) {
        this.api = api;
        this.page = page;
        this.findings = findings;
    }

    void compare(PageReading reading, List<SpecOperation> operations) {
        for (PageFields table : reading.fields()) {
            SpecSchema schema = like(table);
            if (schema == null) {
                Subject anywhere =
                        new Subject("message", "", api.schemas().get(0).node(), null);
                findings.added(anywhere, "table", String.join(", ", Groups.names(table)), table.line());
                continue;
            }
            seen.add(schema);
            FieldComparison fields = new FieldComparison(findings);
            fields.compare(table.fields(), schema.fields(), subject(schema), table.line());
            reported.addAll(fields.reported());
        }
        for (Sample sample : reading.samples()) {
            sample.bodies().forEach(this::sample);
        }
        if (reading.hasTables()) {
            missing(operations);
        }
    }

    private static Subject subject(SpecSchema schema) {
        return new Subject(schema.name(), "", schema.node(), schema.node());
    }

    private @Nullable SpecSchema like(PageFields table) {
        return api.schemas().stream()
                .filter(schema -> schema.page().equals(page) && PageAddress.likeness(table, schema) > 0)
                .max(Comparator.comparingInt((SpecSchema schema) -> PageAddress.likeness(table, schema))
                        .thenComparing(schema -> -schema.fields().size()))
                .orElse(null);
    }

    private void sample(Sample.Value body) {
        api.schemas().stream()
                .filter(schema -> SampleComparison.common(body, schema.fields()) * 2
                        >= body.children().size())
                .filter(schema -> SampleComparison.common(body, schema.fields()) > 0)
                .max(Comparator.comparingLong((SpecSchema schema) -> SampleComparison.common(body, schema.fields()))
                        .thenComparing(schema -> -schema.fields().size()))
                .ifPresent(schema -> new SampleComparison(findings, subject(schema), reported)
                        .compare(List.of(body), schema.fields(), subject(schema)));
    }

    /**
     * Messages whose tables the page no longer has. Bodies of calls, and what is nested in messages, have none of their
     * own.
     */
    private void missing(List<SpecOperation> operations) {
        Set<String> elsewhere = operations.stream()
                .flatMap(operation -> List.of(operation.request(), operation.response()).stream())
                .map(MessageComparison::names)
                .collect(Collectors.toSet());
        api.schemas().forEach(schema -> nested(schema.fields(), elsewhere));
        Set<String> specsOfCalls = api.operations().stream()
                .map(operation -> operation.node().spec())
                .collect(Collectors.toSet());
        for (SpecSchema schema : api.schemas()) {
            boolean message = !specsOfCalls.contains(schema.node().spec())
                    || schema.node().pointer().contains("/x-onestore-schemas/");
            if (message
                    && schema.page().equals(page)
                    && !seen.contains(schema)
                    && !elsewhere.contains(names(schema.fields()))) {
                findings.removed(subject(schema), "table", names(schema.fields()), 1);
            }
        }
    }

    private static void nested(List<SpecField> fields, Set<String> names) {
        for (SpecField field : fields) {
            names.add(names(field.children()));
            nested(field.children(), names);
        }
    }

    private static String names(List<SpecField> fields) {
        return fields.stream().map(SpecField::name).collect(Collectors.joining(", "));
    }
}
