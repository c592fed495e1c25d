package io.github.onestore4j.tools.drift;

import io.github.onestore4j.tools.drift.DriftReport.Unread;
import io.github.onestore4j.tools.openapi.Target;
import io.github.onestore4j.tools.openapi.flat.SpecOperation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects differences, asks the spec whether it has settled them, and keeps account of what has been read. */
final class Findings {
    /** What stands for nothing, on the page or in the spec. */
    static final String NOTHING = "-";

    /**
     * What a difference is about: an element of an owner.
     *
     * @param operation the spec's element of the owner, which may settle differences of its parts
     */
    record Subject(String owner, String element, Target where, Target operation) {
        static Subject of(String owner, Target where) {
            return new Subject(owner, "", where, where);
        }

        static Subject of(SpecOperation operation) {
            return of(operation.id(), operation.where());
        }

        Subject part(String part, Target of) {
            return new Subject(owner, (element + " " + part).strip(), of, operation);
        }
    }

    /** The lines whose descriptions list values of which the spec has no enum. */
    final List<Integer> values = new ArrayList<>();
    /** How many descriptions were compared with nothing. */
    int descriptions;

    private final Set<Difference> differences = new LinkedHashSet<>();
    private final Set<Unread> unread = new LinkedHashSet<>();
    private final Set<Object> read = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> specs;

    /** @param specs the names of the specs that the page belongs to */
    Findings(Set<String> specs) {
        this.specs = specs;
    }

    List<Unread> unread() {
        return unread.stream().sorted(Comparator.comparingInt(Unread::line)).toList();
    }

    List<Difference> differences(boolean settled) {
        return differences.stream()
                .filter(difference -> difference.slip().isEmpty() != settled)
                .sorted(Comparator.comparingInt(Difference::line))
                .toList();
    }

    /** Notes that a comparison has made use of a piece of the page. */
    void read(Object piece) {
        read.add(piece);
    }

    boolean isRead(Object piece) {
        return read.contains(piece);
    }

    void unread(Object piece, int line, String what) {
        read(piece);
        unread.add(new Unread(line, what));
    }

    /** Adds a difference: of page and spec, one can say nothing. */
    void differ(Subject subject, String facet, String page, String spec, int line) {
        String change = spec.equals(NOTHING) ? "added" : page.equals(NOTHING) ? "removed" : "changed";
        String own = slip(subject.where(), facet, page);
        String slip = own.isEmpty() ? slip(subject.operation(), (subject.element() + " " + facet).strip(), page) : own;
        differences.add(new Difference(
                change, subject.owner(), subject.element(), facet, page, spec, line, subject.where(), slip));
    }

    /** The slip of an element whose page-says has this very value; empty when it has not. */
    private String slip(Target element, String facet, String page) {
        Target says = element.at("x-onestore-page-says");
        boolean isSettled = says.texts(facet).contains(page)
                || specs.stream().anyMatch(spec -> says.at(spec).texts(facet).contains(page));
        return isSettled ? element.text("x-onestore-slip") : "";
    }
}
