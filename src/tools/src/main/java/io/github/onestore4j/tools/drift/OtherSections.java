package io.github.onestore4j.tools.drift;

import io.github.onestore4j.tools.drift.reading.PageReading.Listing;
import io.github.onestore4j.tools.drift.reading.PageReading.Said;
import io.github.onestore4j.tools.drift.reading.PageReading.Section;
import io.github.onestore4j.tools.openapi.flat.Place;
import io.github.onestore4j.tools.openapi.flat.SpecGroup;
import io.github.onestore4j.tools.openapi.flat.SpecItem;
import io.github.onestore4j.tools.openapi.flat.SpecOperation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Compares what belongs to no call: the messages that ONE store sends, the body of a refused call, codes, and samples
 * of calls in general.
 */
final class OtherSections {
    private final Edition edition;
    private final Findings findings;
    private final List<GroupComparison> messages;
    private final List<GroupComparison> codes;

    OtherSections(Edition edition, Findings findings) {
        this.edition = edition;
        this.findings = findings;
        this.messages = comparisons(edition.api().messages().stream());
        this.codes = comparisons(edition.api().codes().stream().map(this::ofPage));
    }

    /** The smaller of two that are alike comes first: it has less that a table could lack. */
    private List<GroupComparison> comparisons(Stream<SpecGroup> groups) {
        return groups.sorted(Comparator.comparing(group -> group.items().size()))
                .map(group -> new GroupComparison(findings, group, null))
                .toList();
    }

    /** The codes that a page has, of a list that says which page has which. */
    private SpecGroup ofPage(SpecGroup codes) {
        List<SpecItem> items = codes.items().stream()
                .filter(code ->
                        code.values().isEmpty() || code.values().stream().anyMatch(edition.specs()::contains))
                .toList();
        return SpecGroup.of(codes.owner(), codes.place(), codes.page(), codes.where(), items, codes.hasOwnTable());
    }

    void compare() {
        List<GroupComparison> own = messages.stream()
                .filter(message -> message.spec().page().equals(edition.address()))
                .toList();
        listings(false, own);
        Stream.concat(own.stream(), codes.stream())
                .filter(part -> part.hasTables() || edition.page().hasTables())
                .forEach(part -> part.missingInTables(1));
        List<GroupComparison> bodies = new ArrayList<>(messages);
        edition.operations()
                .forEach(operation -> bodies.add(new GroupComparison(findings, operation.group(Place.HEADER), null)));
        listings(true, bodies);
        messages.forEach(GroupComparison::missingInSamples);
        edition.page().sections().stream().filter(section -> !section.isCall()).forEach(this::requests);
    }

    private void listings(boolean areSamples, List<GroupComparison> parts) {
        for (Section section : edition.page().sections()) {
            for (Listing listing : section.listings()) {
                boolean isOfCall = section.isCall() && !listing.isOfCodes();
                if (listing.isSample() == areSamples && !isOfCall) {
                    GroupComparison.compare(listing, listing.isOfCodes() ? codes : parts, areSamples, findings);
                }
            }
        }
    }

    /** A sample of a request has to be one of some operation, unless it goes to somewhere else. */
    private void requests(Section section) {
        Map<Integer, Map<String, String>> lines = new LinkedHashMap<>();
        for (Said fact : section.facts()) {
            if (fact.facet().startsWith("sample")) {
                findings.read(fact.piece());
                lines.computeIfAbsent(fact.line(), line -> new HashMap<>()).put(fact.facet(), fact.value());
            }
        }
        lines.forEach((line, request) -> {
            String host = request.getOrDefault("sample host", "");
            String path = request.getOrDefault("sample path", "");
            String method = request.get("sample method");
            boolean isElsewhere = !host.isEmpty() && !edition.api().hosts().contains(host) && !path.contains("{");
            boolean fits = path.isEmpty()
                    || edition.operations().stream()
                            .filter(operation -> method == null || method.equals(operation.method()))
                            .anyMatch(operation -> SpecOperation.fits(path, operation.path()));
            if (fits == isElsewhere) {
                findings.unread(request, line, "a request of no operation, or to no host: " + host + path);
            }
        });
    }
}
