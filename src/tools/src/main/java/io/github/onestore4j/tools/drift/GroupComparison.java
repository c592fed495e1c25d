package io.github.onestore4j.tools.drift;

import io.github.onestore4j.tools.drift.Findings.Subject;
import io.github.onestore4j.tools.drift.reading.PageReading.Item;
import io.github.onestore4j.tools.drift.reading.PageReading.Listing;
import io.github.onestore4j.tools.openapi.flat.Place;
import io.github.onestore4j.tools.openapi.flat.SpecGroup;
import io.github.onestore4j.tools.openapi.flat.SpecItem;
import io.github.onestore4j.tools.page.Block;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private static final List<String> NUMBERS = List.of("Number", "Integer", "Long");

    private final Findings findings;
    private final SpecGroup spec;
    private final @Nullable SpecGroup also;
    private final Subject subject;
    private final String facet;
    private final Tally tables = new Tally();
    private final Tally samples = new Tally();
    /** The names that differ in a table, so that a sample that says the same is not reported again. */
    private final Set<String> reported = new HashSet<>();

    /** @param also what a table of the group may list besides, such as the body of a refused call; null for nothing */
    GroupComparison(Findings findings, SpecGroup spec, @Nullable SpecGroup also) {
        this.findings = findings;
        this.spec = spec;
        this.also = also;
        Subject owner = Subject.of(spec.owner(), spec.where());
        this.subject = spec.place().isInCall() ? owner.part(spec.place().toString(), spec.where()) : owner;
        this.facet = spec.place() == Place.CODES ? "code" : "field";
    }

    SpecGroup spec() {
        return spec;
    }

    /**
     * Compares a listing with the one of the parts that it is; one that is like none of them is unread.
     *
     * @param mustFit whether words without types have to be like one too
     */
    static void compare(Listing listing, Collection<GroupComparison> parts, boolean mustFit, Findings findings) {
        GroupComparison part = best(listing, parts);
        if (part == null && (listing.items().isEmpty() || !(mustFit || listing.isTyped()))) {
            return;
        }
        listing.items().forEach(item -> findings.read(item.piece()));
        if (part != null) {
            part.compare(listing);
        } else {
            findings.unread(listing, listing.line(), "a listing like nothing in the specs: " + listing.names());
        }
    }

    /**
     * Finds where a listing of the page belongs: its names decide, and its label where they do not. Null for nowhere; a
     * listing that is no part of a call has to share half its names.
     */
    private static @Nullable GroupComparison best(Listing listing, Collection<GroupComparison> parts) {
        GroupComparison best = null;
        int most = 0;
        boolean isLabeled = false;
        for (GroupComparison part : parts) {
            int fitting = fitting(listing, part.spec);
            boolean isOfLabel = part.spec.place().isLabeled(listing.place());
            if (fitting > most || (fitting == most && isOfLabel && !isLabeled)) {
                best = part;
                most = fitting;
                isLabeled = isOfLabel;
            }
        }
        boolean isInCall = best != null && best.spec.place().isInCall();
        boolean isSure = !listing.isSample() || listing.place() == Place.HEADER;
        boolean isEnough = isInCall
                ? most > 0 || isSure
                : most > 0 && most * 2 >= listing.items().size();
        return isEnough ? best : null;
    }

    /** Returns how many of the listing's names the spec has. */
    static int fitting(Listing listing, SpecGroup spec) {
        String container = "";
        int fitting = 0;
        for (Item item : listing.items()) {
            SpecItem same = spec.find(item.name(), container);
            container = same != null && same.isContainer() ? same.path() : container;
            fitting += same == null ? 0 : 1;
        }
        return fitting;
    }

    private void compare(Listing listing) {
        Tally tally = listing.isSample() ? samples : tables;
        tally.line = tally.line < 0 ? listing.line() : tally.line;
        tally.elided |= listing.elided();
        Place label = listing.place();
        boolean isForm = spec.place() == Place.REQUEST && Place.PARAMETER.isLabeled(label);
        boolean isMoved = !spec.place().isLabeled(label) && label != Place.UNKNOWN && !isForm;
        if (isMoved && spec.place() != Place.MESSAGE && !listing.isSample()) {
            String said = String.valueOf(Place.PARAMETER.isLabeled(label) ? Place.PARAMETER : label);
            findings.differ(subject, "label", said, spec.place().toString(), listing.line());
        }
        String container = "";
        for (Item item : listing.items()) {
            SpecItem same = listing.isSample() ? spec.byPath().get(item.name()) : spec.find(item.name(), container);
            if (same == null && also != null && !listing.isSample()) {
                same = also.find(item.name(), container);
            }
            if (same == null) {
                added(item, listing.isSample());
            } else {
                container = same.isContainer() ? same.path() : container;
                tally.found.add(same.path());
                compare(item, same, listing.isSample());
            }
        }
    }

    private void added(Item item, boolean isSample) {
        int dot = item.name().lastIndexOf('.');
        String name = item.name().substring(dot + 1);
        Subject part = subject.part(item.name(), spec.where());
        String type = item.says().getOrDefault("type", "?");
        boolean hasSize = !item.says().getOrDefault("size", Findings.NOTHING).equals(Findings.NOTHING);
        if (isSample) {
            boolean isKnown =
                    reported.contains(name) || reported.contains(item.name().substring(0, Math.max(0, dot)));
            if (!isKnown) {
                findings.differ(part, "sample", name, Findings.NOTHING, item.line());
            }
        } else if (item.piece() instanceof Block.Text && type.startsWith("?") && !hasSize) {
            findings.unread(item.piece(), item.line(), "could be a parameter: " + type.substring(1) + " " + name);
        } else {
            reported.add(name);
            String code = name + " " + item.says().getOrDefault("status", "");
            String what = facet.equals("code") ? code.strip() : described(item.says(), "field");
            findings.differ(part, facet, what, Findings.NOTHING, item.line());
        }
    }

    private static String described(Map<String, String> says, String otherwise) {
        String size = says.getOrDefault("size", Findings.NOTHING);
        return says.getOrDefault("type", otherwise) + (size.equals(Findings.NOTHING) ? "" : "(" + size + ")");
    }

    private Subject part(SpecItem item) {
        return subject.part(item.path(), item.where());
    }

    private void compare(Item item, SpecItem same, boolean isSample) {
        item.says().forEach((name, value) -> {
            String known =
                    name.equals("sample name") ? same.name() : same.says().get(isSample ? "type" : name);
            if (value.startsWith("?")) {
                findings.unread(item.piece(), item.line(), "a " + name + " that nobody knows: " + value.substring(1));
            } else if (known != null && !agree(value, known) && !(isSample && reported.contains(same.name()))) {
                if (name.equals("type")) {
                    reported.add(same.name());
                }
                findings.differ(part(same), name, value, known, item.line());
            }
        });
        if (!isSample && spec.place() != Place.CODES) {
            values(item, same);
        }
    }

    /** A number of any width agrees with those of a known one. */
    private static boolean agree(String page, String spec) {
        boolean isAny = page.equals("Number") || spec.equals("Number");
        return page.equals(spec) || (isAny && NUMBERS.contains(page) && NUMBERS.contains(spec));
    }

    /** Compares the values that a description lists with the enum; everything else in it is prose. */
    private void values(Item item, SpecItem same) {
        List<String> known = same.values();
        ValueList list = ValueList.of(item.description(), known.isEmpty() ? "" : known.get(0));
        if (!known.isEmpty() && list.isOf(known)) {
            list.added(known)
                    .forEach(value -> findings.differ(part(same), "value", value, Findings.NOTHING, item.line()));
            list.missing(known)
                    .forEach(value -> findings.differ(part(same), "value", Findings.NOTHING, value, item.line()));
        } else {
            findings.descriptions += item.description().isEmpty() ? 0 : 1;
            findings.values.addAll(ValueList.isIn(item.description()) ? List.of(item.line()) : List.of());
        }
    }

    boolean hasTables() {
        return tables.line >= 0;
    }

    /** Notes that the page says elsewhere what a table could list. */
    void isSaid(String name) {
        tables.found.add(name);
    }

    /** Reports what no table has listed. What is nested in something that is missing goes with it. */
    void missingInTables(int otherwise) {
        List<SpecItem> missing = spec.items().stream()
                .filter(item -> !tables.found.contains(item.path()))
                .toList();
        if (!hasTables()) {
            boolean isDrift = missing.stream().anyMatch(item -> !item.path().equals("Authorization"));
            if (isDrift && spec.hasOwnTable()) {
                findings.differ(subject, "table", Findings.NOTHING, spec.names(), otherwise);
            }
            return;
        }
        for (SpecItem item : missing) {
            if (item.parent().isEmpty() || tables.found.contains(item.parent())) {
                reported.add(item.name());
                String what = described(item.says(), item.name());
                findings.differ(part(item), facet, Findings.NOTHING, what, tables.line);
            }
        }
    }

    /** Reports what no sample shows, unless one leaves things out. */
    void missingInSamples() {
        if (samples.elided || samples.line < 0) {
            return;
        }
        Set<String> opened = new HashSet<>(Set.of(""));
        samples.found.forEach(path -> opened.add(path.substring(0, Math.max(0, path.lastIndexOf('.')))));
        for (SpecItem item : spec.items()) {
            boolean isShown = samples.found.contains(item.path()) || reported.contains(item.name());
            if (!isShown && opened.contains(item.parent())) {
                findings.differ(part(item), "sample", Findings.NOTHING, item.name(), samples.line);
            }
        }
    }
}
