package io.github.onestore4j.tools.drift.compare;

import io.github.onestore4j.tools.drift.model.Place;
import io.github.onestore4j.tools.drift.reading.PageField;
import io.github.onestore4j.tools.drift.reading.PageOperation.PageFields;
import io.github.onestore4j.tools.drift.reading.Unreadable;
import io.github.onestore4j.tools.drift.spec.SpecField;
import io.github.onestore4j.tools.drift.spec.SpecOperation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Sorts the tables of a call into those of its parameters, headers, request and response: by their labels, or by their
 * fields.
 */
final class Groups {
    private static final List<Place> PLACES = List.of(Place.PARAMETER, Place.HEADER, Place.REQUEST, Place.RESPONSE);

    private final Map<Place, List<PageField>> page = new EnumMap<>(Place.class);
    private final Map<Place, List<SpecField>> spec = new EnumMap<>(Place.class);
    private final Map<Place, Integer> lines = new EnumMap<>(Place.class);

    Groups(SpecOperation operation) {
        PLACES.forEach(place -> page.put(place, new ArrayList<>()));
        spec.put(
                Place.PARAMETER,
                operation.parameters().stream()
                        .filter(field -> field.place() != Place.HEADER)
                        .toList());
        spec.put(
                Place.HEADER,
                operation.parameters().stream()
                        .filter(field -> field.place() == Place.HEADER)
                        .toList());
        spec.put(Place.REQUEST, operation.request());
        spec.put(Place.RESPONSE, operation.response());
    }

    List<PageField> page(Place place) {
        return page.getOrDefault(place, List.of());
    }

    List<SpecField> spec(Place place) {
        return spec.getOrDefault(place, List.of());
    }

    boolean isThere(Place place) {
        return lines.containsKey(place);
    }

    int line(Place place, int otherwise) {
        return lines.getOrDefault(place, otherwise);
    }

    void sort(PageFields table, Subject subject, Findings findings) {
        Place labelled = table.place().isParameter() ? Place.PARAMETER : table.place();
        Place likely = Place.UNKNOWN;
        for (Place place : PLACES) {
            if (share(table, place) > share(table, likely)) {
                likely = place;
            }
        }
        boolean isClear = share(table, likely) == 1 && share(table, labelled) == 0;
        if (labelled == Place.UNKNOWN && likely == Place.UNKNOWN) {
            findings.unreadable()
                    .add(new Unreadable(
                            table.line(), "a table that does not say where its fields go: " + names(table)));
            return;
        }
        if (labelled == Place.UNKNOWN || isClear) {
            boolean covered = labelled == Place.PARAMETER && likely == Place.REQUEST;
            if (labelled != Place.UNKNOWN && !covered) {
                findings.changed(
                        subject.part(likely.toString(), subject.node()),
                        "label",
                        labelled.toString(),
                        likely.toString(),
                        table.line());
            }
            labelled = likely;
        }
        lines.putIfAbsent(labelled, table.line());
        page(labelled).addAll(table.fields());
    }

    /** The share of a table's fields that belong to a place. */
    private double share(PageFields table, Place place) {
        Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        spec(place).stream().flatMap(Groups::names).forEach(known::add);
        if (place == Place.HEADER) {
            known.addAll(List.of("Authorization", "Content-Type"));
        }
        long fitting = table.fields().stream()
                .map(PageField::name)
                .filter(known::contains)
                .count();
        return table.fields().isEmpty() ? 0 : (double) fitting / table.fields().size();
    }

    private static Stream<String> names(SpecField field) {
        return Stream.concat(Stream.of(field.name()), field.children().stream().map(SpecField::name));
    }

    static List<String> names(PageFields table) {
        return table.fields().stream().map(PageField::name).toList();
    }
}
