package io.github.onestore4j.tools.drift.compare;

import io.github.onestore4j.tools.drift.spec.SpecNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects differences, asks the spec whether it has settled them, and keeps account of what has been read. */
final class Findings {
    /** What stands for nothing, on the page or in the spec. */
    static final String NOTHING = "-";

    private static final String PAGE_SAYS = "x-onestore-page-says";

    /**
     * What a difference is about: an element of an owner.
     *
     * @param operation the spec's element of the owner, which may settle differences of its parts
     */
    record Subject(String owner, String element, SpecNode node, SpecNode operation) {
        static Subject of(String owner, SpecNode node) {
            return new Subject(owner, "", node, node);
        }

        Subject part(String part, SpecNode of) {
            return new Subject(owner, (element + " " + part).strip(), of, operation);
        }
    }

    final Set<Difference> differences = new LinkedHashSet<>();
    final Set<Comparison.Unread> unread = new LinkedHashSet<>();
    /** The lines whose descriptions list values of which the spec has no enum. */
    final List<Integer> values = new ArrayList<>();
    /** How many descriptions were compared with nothing. */
    int descriptions;

    private final Set<Object> read = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> specs;

    /** @param specs the names of the specs that the page belongs to */
    Findings(Set<String> specs) {
        this.specs = specs;
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
        unread.add(new Comparison.Unread(line, what));
    }

    void added(Subject subject, String facet, String page, int line) {
        add("added", subject, facet, page, NOTHING, line);
    }

    void removed(Subject subject, String facet, String spec, int line) {
        add("removed", subject, facet, NOTHING, spec, line);
    }

    void changed(Subject subject, String facet, String page, String spec, int line) {
        add("changed", subject, facet, page, spec, line);
    }

    private void add(String change, Subject subject, String facet, String page, String spec, int line) {
        String slip = slip(subject.node(), facet, page);
        if (slip == null) {
            slip = slip(subject.operation(), (subject.element() + " " + facet).strip(), page);
        }
        differences.add(new Difference(
                change, subject.owner(), subject.element(), facet, page, spec, line, subject.node(), slip));
    }

    /** The slip of an element whose page-says has this very value; null when it has not. */
    private @Nullable String slip(SpecNode node, String facet, String page) {
        SpecNode says = node.at(PAGE_SAYS);
        if (says == null) {
            return null;
        }
        List<String> settled = new ArrayList<>(says.texts(facet));
        for (String spec : specs) {
            SpecNode ofSpec = says.at(spec);
            settled.addAll(ofSpec == null ? List.of() : ofSpec.texts(facet));
        }
        return settled.contains(page) ? String.valueOf(node.text("x-onestore-slip")) : null;
    }
}
