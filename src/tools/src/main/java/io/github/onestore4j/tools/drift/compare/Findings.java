package io.github.onestore4j.tools.drift.compare;

import io.github.onestore4j.tools.drift.compare.Difference.Change;
import io.github.onestore4j.tools.drift.reading.Unreadable;
import io.github.onestore4j.tools.drift.spec.SpecNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects differences, and asks the spec whether it has settled them. */
final class Findings {
    /** What stands for nothing, on the page or in the spec. */
    static final String NOTHING = "-";

    private static final String PAGE_SAYS = "x-onestore-page-says";

    private final List<Difference> differences = new ArrayList<>();
    private final List<Unreadable> unreadable = new ArrayList<>();
    private final Set<String> specs;

    /** {@code specs} are the names of the specs that the page belongs to. */
    Findings(Set<String> specs) {
        this.specs = specs;
    }

    List<Difference> differences() {
        return differences;
    }

    List<Unreadable> unreadable() {
        return unreadable;
    }

    void added(Subject subject, String facet, String page, int line) {
        add(Change.ADDED, subject, facet, page, NOTHING, line);
    }

    void removed(Subject subject, String facet, String spec, int line) {
        add(Change.REMOVED, subject, facet, NOTHING, spec, line);
    }

    void changed(Subject subject, String facet, String page, String spec, int line) {
        add(Change.CHANGED, subject, facet, page, spec, line);
    }

    private void add(Change change, Subject subject, String facet, String page, String spec, int line) {
        String slip = slip(subject.node(), facet, page);
        SpecNode operation = subject.operation();
        if (slip == null && operation != null) {
            slip = slip(operation, (subject.element() + " " + facet).strip(), page);
        }
        Difference difference = new Difference(change, subject.text(), facet, page, spec, line, subject.node(), slip);
        boolean isNew = differences.stream().noneMatch(known -> known.equals(difference));
        if (isNew) {
            differences.add(difference);
        }
    }

    /** The slip of an element whose page-says has this very value; null when it has not. */
    private @Nullable String slip(SpecNode node, String facet, String page) {
        SpecNode says = node.at(PAGE_SAYS);
        if (says == null) {
            return null;
        }
        for (String spec : specs) {
            SpecNode ofSpec = says.at(spec);
            if (ofSpec != null && ofSpec.texts(facet).contains(page)) {
                return String.valueOf(node.text("x-onestore-slip"));
            }
        }
        return says.texts(facet).contains(page) ? String.valueOf(node.text("x-onestore-slip")) : null;
    }
}
