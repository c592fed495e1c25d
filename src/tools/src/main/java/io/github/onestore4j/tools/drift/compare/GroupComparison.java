package io.github.onestore4j.tools.drift.compare;

import io.github.onestore4j.tools.drift.compare.Findings.Subject;
import io.github.onestore4j.tools.drift.model.Place;
import io.github.onestore4j.tools.drift.page.Block;
import io.github.onestore4j.tools.drift.reading.PageGroup;
import io.github.onestore4j.tools.drift.reading.PageGroup.Item;
import io.github.onestore4j.tools.drift.spec.SpecGroup;
import io.github.onestore4j.tools.drift.spec.SpecItem;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a page lists, in tables and in samples, with one group of the spec: one part of a call, for example.
 */
final class GroupComparison {
    /** What one kind of listing has named so far. */
    private static final class Tally {
        private final Set<String> found = new HashSet<>();
        private int line = -1;
        private boolean elided;
    }

    private final Findings findings;
    private final SpecGroup spec;
    private final Subject subject;
    private final Tally tables = new Tally();
    private final Tally samples = new Tally();
    /** The names that differ in a table, so that a sample that says the same is not reported again. */
    private final Set<String> reported = new HashSet<>();

    GroupComparison(Findings findings, SpecGroup spec) {
        this.findings = findings;
        this.spec = spec;
        this.subject = Subject.of(spec.owner(), spec.node()).part(spec.part(), spec.node());
    }

    SpecGroup spec() {
        return spec;
    }

    /**
     * Finds where a group of the page belongs: its names decide, and its label where they do not. Null for nowhere; a
     * group that is no part of a call has to share half its names.
     */
    static @Nullable GroupComparison best(PageGroup group, Collection<GroupComparison> parts) {
        GroupComparison best = null;
        int most = 0;
        for (GroupComparison part : parts) {
            int fitting = fitting(group, part.spec);
            boolean isTie = fitting == most && part.isLabelled(group) && (best == null || !best.isLabelled(group));
            if (fitting > most || isTie) {
                best = part;
                most = fitting;
            }
        }
        boolean isInCall = best != null && !best.spec.part().isEmpty();
        boolean isEnough = most > 0 && (isInCall || most * 2 >= group.items().size());
        return isEnough || (isInCall && !group.isSample()) ? best : null;
    }

    private boolean isLabelled(PageGroup group) {
        return spec.place() == group.place().part();
    }

    /** Returns how many of the group's names the spec has. */
    static int fitting(PageGroup group, SpecGroup spec) {
        String container = "";
        int fitting = 0;
        for (Item item : group.items()) {
            SpecItem same = spec.find(item.name(), container);
            container = same != null && same.isContainer() ? same.path() : container;
            fitting += same == null ? 0 : 1;
        }
        return fitting;
    }

    /** @param errors what a table of the response may list too: the body of a refused call; null for nothing */
    void compare(PageGroup group, @Nullable SpecGroup errors) {
        Tally tally = group.isSample() ? samples : tables;
        tally.line = tally.line < 0 ? group.line() : tally.line;
        tally.elided |= group.elided();
        Place label = group.place().part();
        boolean isForm = label == Place.PARAMETER && spec.place() == Place.REQUEST;
        boolean isMoved = label != spec.place() && label != Place.UNKNOWN && spec.place() != Place.MESSAGE && !isForm;
        if (isMoved && !group.isSample()) {
            findings.changed(subject, "label", label.toString(), spec.place().toString(), group.line());
        }
        String container = group.isSample() ? "-" : "";
        for (Item item : group.items()) {
            SpecItem same = spec.find(item.name(), container);
            same = same == null && errors != null ? errors.find(item.name(), container) : same;
            same = same != null && group.isSample() && !same.path().equals(item.name()) ? null : same;
            findings.read(item.piece());
            if (same == null) {
                added(item, group);
            } else {
                container = same.isContainer() && !group.isSample() ? same.path() : container;
                tally.found.add(same.path());
                compare(item, same, group.isSample());
            }
        }
    }

    private void added(Item item, PageGroup group) {
        String name = item.name().substring(item.name().lastIndexOf('.') + 1);
        String parent = item.name().substring(0, Math.max(0, item.name().lastIndexOf('.')));
        Subject part = subject.part(item.name(), spec.node());
        String type = item.says().getOrDefault("type", "?");
        String size = item.says().getOrDefault("size", Findings.NOTHING);
        if (group.isSample()) {
            if (!reported.contains(name) && !reported.contains(parent)) {
                findings.added(part, "sample", name, item.line());
            }
        } else if (item.piece() instanceof Block.Text && type.startsWith("?") && size.equals(Findings.NOTHING)) {
            findings.unread(item.piece(), item.line(), "could be a parameter: " + type.substring(1) + " " + name);
        } else {
            reported.add(name);
            String status = item.says().getOrDefault("status", "");
            String what = spec.place() == Place.CODES
                    ? name + " " + status
                    : type.replaceFirst("^\\?$", "field") + (size.equals(Findings.NOTHING) ? "" : "(" + size + ")");
            findings.added(part, facet(), what.strip(), item.line());
        }
    }

    private String facet() {
        return spec.place() == Place.CODES ? "code" : "field";
    }

    private Subject part(SpecItem item) {
        return subject.part(item.path(), item.node());
    }

    private void compare(Item item, SpecItem same, boolean isSample) {
        item.says().forEach((facet, value) -> {
            String known = same.says().get(isSample ? "type" : facet);
            if (value.startsWith("?")) {
                findings.unread(item.piece(), item.line(), "a " + facet + " that nobody knows: " + value.substring(1));
            } else if (facet.equals("sample name")) {
                findings.changed(part(same), facet, value, same.name(), item.line());
            } else if (known != null && !agree(value, known) && !(isSample && reported.contains(same.name()))) {
                if (facet.equals("type")) {
                    reported.add(same.name());
                }
                findings.changed(part(same), facet, value, known, item.line());
            }
        });
        if (!isSample && spec.place() != Place.CODES) {
            values(item, same);
        }
    }

    /** A number of any width agrees with those of a known one, and a status with the words behind it. */
    private static boolean agree(String page, String spec) {
        boolean number = page.equals("Number") || spec.equals("Number");
        return page.equals(spec)
                || (number && List.of("Number", "Integer", "Long").containsAll(List.of(page, spec)));
    }

    /** Compares the values that a description lists with the enum; everything else in it is prose. */
    private void values(Item item, SpecItem same) {
        List<String> known = same.values();
        ValueList list = ValueList.of(item.description(), known.isEmpty() ? "" : known.get(0));
        if (!known.isEmpty() && list.isOf(known)) {
            list.listed().stream()
                    .filter(value -> !known.contains(value))
                    .forEach(value -> findings.added(part(same), "value", value, item.line()));
            list.missing(known).forEach(value -> findings.removed(part(same), "value", value, item.line()));
        } else {
            findings.descriptions += item.description().isEmpty() ? 0 : 1;
            findings.values.addAll(ValueList.isIn(item.description()) ? List.of(item.line()) : List.of());
        }
    }

    boolean hasTables() {
        return tables.line >= 0;
    }

    /**
     * Reports what no table has listed. What is nested in something that is missing goes with it.
     *
     * @param except what the page says elsewhere
     */
    void missingInTables(Set<String> except, int otherwise) {
        List<SpecItem> missing = spec.items().stream()
                .filter(item -> !tables.found.contains(item.path()) && !except.contains(item.path()))
                .toList();
        if (!hasTables() && missing.stream().anyMatch(item -> !item.path().equals("Authorization"))) {
            findings.removed(subject, "table", names(), otherwise);
        }
        for (SpecItem item : missing) {
            if (hasTables() && (item.parent().isEmpty() || tables.found.contains(item.parent()))) {
                reported.add(item.name());
                String size = item.says().getOrDefault("size", Findings.NOTHING);
                String type =
                        item.says().getOrDefault("type", "") + (size.equals(Findings.NOTHING) ? "" : "(" + size + ")");
                findings.removed(part(item), facet(), type.isEmpty() ? item.name() : type, tables.line);
            }
        }
    }

    /** Reports what no sample shows, unless one leaves things out. */
    void missingInSamples() {
        Set<String> opened = new HashSet<>(Set.of(""));
        spec.items().stream()
                .filter(item -> samples.found.contains(item.path()))
                .forEach(item -> opened.add(item.parent()));
        spec.items().stream()
                .filter(item -> !samples.elided
                        && samples.line >= 0
                        && !samples.found.contains(item.path())
                        && opened.contains(item.parent())
                        && !reported.contains(item.name()))
                .forEach(item -> findings.removed(part(item), "sample", item.name(), samples.line));
    }

    /** Returns the names at the top of the group. */
    String names() {
        return spec.items().stream()
                .filter(item -> item.parent().isEmpty())
                .map(SpecItem::name)
                .collect(Collectors.joining(", "));
    }
}
