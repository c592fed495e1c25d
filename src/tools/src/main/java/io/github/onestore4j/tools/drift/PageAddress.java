package io.github.onestore4j.tools.drift;

import io.github.onestore4j.tools.drift.reading.PageGroup;
import io.github.onestore4j.tools.drift.reading.PageReading;
import io.github.onestore4j.tools.drift.reading.Said;
import io.github.onestore4j.tools.drift.reading.Section;
import io.github.onestore4j.tools.openapi.flat.Api;
import io.github.onestore4j.tools.openapi.flat.SpecGroup;
import io.github.onestore4j.tools.openapi.flat.SpecOperation;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Finds the address of the page that the specs were read off, which a saved page is found to be an edition of. */
final class PageAddress {
    private static final int FEWEST = 3;

    private PageAddress() {}

    /**
     * Returns an empty text for a page of somebody else: one that has neither a path of the specs, nor a host of theirs
     * beside the name of an operation, nor the table of a message whose page has no calls.
     *
     * @param wanted the spec that the page is said to belong to; empty to find it from the page
     * @param hosts the hosts of the specs
     */
    static String of(PageReading page, Api api, String wanted, Set<String> hosts) {
        Set<String> said = new HashSet<>();
        page.hosts().forEach(host -> said.add(host.value()));
        for (Section section : page.sections()) {
            said.add(section.name());
            section.facts().stream().map(Said::value).forEach(said::add);
        }
        boolean isOurs = hosts.stream().anyMatch(said::contains);
        Map<String, Integer> votes = new LinkedHashMap<>();
        Set<String> pagesOfCalls = new HashSet<>();
        boolean hasCalls = false;
        for (SpecOperation operation : api.operations()) {
            int name = isOurs && said.contains(operation.id()) ? 1 : 0;
            int vote = name + (said.contains(operation.path()) ? 4 : 0);
            boolean isWanted = wanted.equals(operation.where().spec().name());
            if (isWanted || wanted.isEmpty()) {
                votes.merge(operation.page(), vote + (isWanted ? 1 : 0), Integer::sum);
                hasCalls |= vote > 0 || isWanted;
            }
            pagesOfCalls.add(operation.page());
        }
        for (SpecGroup message : api.messages()) {
            boolean isWanted = wanted.equals(message.where().spec().name());
            if (!hasCalls && !pagesOfCalls.contains(message.page()) && (isWanted || wanted.isEmpty())) {
                votes.merge(message.page(), likeness(page, message) + (isWanted ? 1 : 0), Integer::sum);
            }
        }
        return votes.entrySet().stream()
                .filter(vote -> vote.getValue() > 0)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /** How many names a table of the page shares with a message, if that is half of both. */
    private static int likeness(PageReading page, SpecGroup message) {
        int best = 0;
        for (Section section : page.sections()) {
            for (PageGroup group : section.groups()) {
                int common = GroupComparison.fitting(group, message);
                int larger = Math.max(group.items().size(), message.items().size());
                best = common >= FEWEST && common * 2 >= larger ? Math.max(best, common) : best;
            }
        }
        return best;
    }
}
