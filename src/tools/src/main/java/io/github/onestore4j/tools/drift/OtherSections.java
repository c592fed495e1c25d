package io.github.onestore4j.tools.drift;

import io.github.onestore4j.tools.drift.reading.PageGroup;
import io.github.onestore4j.tools.drift.reading.Section;
import io.github.onestore4j.tools.drift.reading.Section.Said;
import io.github.onestore4j.tools.openapi.flat.Api;
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
import java.util.Set;
import java.util.stream.Stream;

/**
 * Compares what belongs to no call: the messages that ONE store sends, the body of a refused call, codes, and samples
 * of calls in general.
 */
final class OtherSections {
    private final List<SpecOperation> operations;
    private final Set<String> hosts;
    private final Findings findings;
    private final List<GroupComparison> messages;
    private final List<GroupComparison> codes;

    /**
     * @param operations the operations of the page
     * @param specs the names of the specs that the page belongs to
     * @param hosts the hosts of the specs
     */
    OtherSections(Api api, Set<String> specs, List<SpecOperation> operations, Set<String> hosts, Findings findings) {
        this.operations = operations;
        this.hosts = hosts;
        this.findings = findings;
        this.messages = comparisons(api.messages().stream());
        this.codes = comparisons(api.codes().stream().map(list -> ofPage(list, specs)));
    }

    /** The smaller of two that are alike comes first: it has less that a table could lack. */
    private List<GroupComparison> comparisons(Stream<SpecGroup> groups) {
        return groups.sorted(Comparator.comparing(group -> group.items().size()))
                .map(group -> new GroupComparison(findings, group, null))
                .toList();
    }

    /** The codes that a page has, of a list that says which page has which. */
    private static SpecGroup ofPage(SpecGroup codes, Set<String> specs) {
        List<SpecItem> items = codes.items().stream()
                .filter(code ->
                        code.values().isEmpty() || code.values().stream().anyMatch(specs::contains))
                .toList();
        return SpecGroup.of(codes.owner(), codes.place(), codes.page(), codes.where(), items, codes.hasOwnTable());
    }

    /** @param page the address of the page, whose messages have their tables on it */
    void compare(List<Section> sections, String page, boolean hasTables) {
        List<GroupComparison> own = messages.stream()
                .filter(message -> message.spec().page().equals(page))
                .toList();
        groups(sections, false, own);
        Stream.concat(own.stream(), codes.stream())
                .filter(part -> part.hasTables() || hasTables)
                .forEach(part -> part.missingInTables(1));
        List<GroupComparison> bodies = new ArrayList<>(messages);
        operations.stream()
                .map(operation -> new GroupComparison(findings, operation.group(Place.HEADER), null))
                .forEach(bodies::add);
        groups(sections, true, bodies);
        messages.forEach(GroupComparison::missingInSamples);
        sections.stream().filter(section -> !section.isCall()).forEach(this::requests);
    }

    private void groups(List<Section> sections, boolean areSamples, List<GroupComparison> parts) {
        for (Section section : sections) {
            for (PageGroup group : section.groups()) {
                boolean isOfCall = section.isCall() && !group.isOfCodes();
                if (group.isSample() == areSamples && !isOfCall) {
                    GroupComparison.compare(group, group.isOfCodes() ? codes : parts, areSamples, findings);
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
            boolean isElsewhere = !host.isEmpty() && !hosts.contains(host) && !path.contains("{");
            boolean fits = path.isEmpty()
                    || operations.stream()
                            .filter(operation -> method == null || method.equals(operation.method()))
                            .anyMatch(operation -> SpecOperation.fits(path, operation.path()));
            if (fits == isElsewhere) {
                findings.unread(request, line, "a request of no operation, or to no host: " + host + path);
            }
        });
    }
}
