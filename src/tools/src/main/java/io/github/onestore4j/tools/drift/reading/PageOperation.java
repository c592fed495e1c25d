package io.github.onestore4j.tools.drift.reading;

import io.github.onestore4j.tools.drift.model.Place;
import java.util.ArrayList;
import java.util.List;

/** A call as a page describes it: everything between its heading and the next call's. */
public record PageOperation(
        Stated<String> title,
        List<Stated<String>> methods,
        List<Stated<PathText>> paths,
        List<Stated<String>> contentTypes,
        List<PageFields> fields,
        List<Sample> samples) {
    static PageOperation titled(String title, int line) {
        return new PageOperation(
                new Stated<>(title, line),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }

    /** The name that its title begins with, as operations are named; empty when it has none. */
    public String name() {
        String first = title.value().replaceFirst("^[-*•\\d.\\s]+", "").split("[^\\w]", 2)[0];
        return first.matches("[a-z]+[A-Z]\\w*") ? first : "";
    }

    public int line() {
        return paths.isEmpty() ? title.line() : paths.get(0).line();
    }

    /** A table or a list of fields, and what stands over it. */
    public record PageFields(Place place, String label, int line, List<PageField> fields) {}
}
