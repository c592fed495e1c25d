package io.github.onestore4j.tools.drift.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a page says between two headings: of one call, or of none in particular. */
public record Section(
        Stated<String> title,
        List<Stated<Address>> paths,
        List<Stated<String>> methods,
        List<Stated<String>> contentTypes,
        List<PageGroup> groups,
        List<Sample> samples) {
    static Section titled(Stated<String> title) {
        return new Section(
                title, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** Returns the name that its title begins with, as operations are named; empty when it has none. */
    public String name() {
        String first = title.value().replaceFirst("^[-*•\\d.\\s]+", "").split("[^\\w]", 2)[0];
        return first.matches("[a-z]+[A-Z]\\w*") ? first : "";
    }

    public boolean isCall() {
        return !paths.isEmpty() || (!methods.isEmpty() && !name().isEmpty());
    }

    public boolean hasPath(Predicate<String> fits) {
        return paths.stream().anyMatch(path -> fits.test(path.value().path()));
    }

    public int line() {
        return paths.isEmpty() ? title.line() : paths.get(0).line();
    }

    /** Returns the pieces of the page that say how to make the call. */
    public Stream<Object> pieces() {
        return Stream.of(paths, methods, contentTypes).flatMap(List::stream).map(Stated::piece);
    }
}
