package io.github.onestore4j.tools.drift;

import io.github.onestore4j.tools.drift.reading.PageReading;
import io.github.onestore4j.tools.drift.reading.Section;
import io.github.onestore4j.tools.drift.reading.Section.Said;
import io.github.onestore4j.tools.openapi.Target;
import io.github.onestore4j.tools.openapi.flat.Api;
import io.github.onestore4j.tools.openapi.flat.SpecGroup;
import io.github.onestore4j.tools.openapi.flat.SpecOperation;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Finds the address of the page that the specs were read off, which a saved page is found to be an edition of. */
record PageAddress(String wanted, Map<String, Integer> votes) {
    private static final int FEWEST = 3;

    /**
     * Returns an empty text for a page of somebody else: one that has neither a path of the specs, nor a host of theirs
     * beside the name of an operation, nor the table of a message whose page has no calls.
     *
     * @param wanted the spec that the page is said to belong to; empty to find it from the page
     * @param hosts the hosts of the specs
     */
    static String of(PageReading page, Api api, String wanted, Set<String> hosts) {
        Set<String> said = new HashSet<>();
        for (Section section : page.sections()) {
            said.add(section.name());
            section.facts().stream().map(Said::value).forEach(said::add);
        }
        boolean isOurs = hosts.stream().anyMatch(said::contains);
        PageAddress address = new PageAddress(wanted, new LinkedHashMap<>());
        for (SpecOperation operation : api.operations()) {
            int name = isOurs && said.contains(operation.id()) ? 1 : 0;
            int path = said.contains(operation.path()) ? 4 : 0;
            address.vote(operation.page(), operation.where(), name + path);
        }
        if (address.votes.values().stream().allMatch(count -> count == 0)) {
            Set<String> pagesOfCalls = Set.copyOf(address.votes.keySet());
            api.messages().stream()
                    .filter(message -> !pagesOfCalls.contains(message.page()))
                    .forEach(message -> address.vote(message.page(), message.where(), likeness(page, message)));
        }
        return address.votes.entrySet().stream()
                .filter(vote -> vote.getValue() > 0)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private void vote(String page, Target where, int count) {
        if (wanted.isEmpty() || wanted.equals(where.spec().name())) {
            votes.merge(page, count + (wanted.isEmpty() ? 0 : 1), Integer::sum);
        }
    }

    /** How many names a table of the page shares with a message, if that is half of both. */
    private static int likeness(PageReading page, SpecGroup message) {
        return page.sections().stream()
                .flatMap(section -> section.groups().stream())
                .mapToInt(group -> {
                    int common = GroupComparison.fitting(group, message);
                    int larger = Math.max(group.items().size(), message.items().size());
                    return common >= FEWEST && common * 2 >= larger ? common : 0;
                })
                .max()
                .orElse(0);
    }
}
