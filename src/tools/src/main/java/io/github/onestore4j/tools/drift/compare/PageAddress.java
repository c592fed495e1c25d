package io.github.onestore4j.tools.drift.compare;

import io.github.onestore4j.tools.drift.reading.PageGroup;
import io.github.onestore4j.tools.drift.reading.PageReading;
import io.github.onestore4j.tools.drift.reading.Section;
import io.github.onestore4j.tools.drift.spec.Api;
import io.github.onestore4j.tools.drift.spec.SpecGroup;
import io.github.onestore4j.tools.drift.spec.SpecNode;
import io.github.onestore4j.tools.drift.spec.SpecOperation;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the address of the page that the specs were read off, which a saved page is found to be an edition of. */
final class PageAddress {
    private static final int FEWEST = 3;

    private final String wanted;
    private final Map<String, Integer> votes = new LinkedHashMap<>();

    private PageAddress(String wanted) {
        this.wanted = wanted;
    }

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
            section.paths()
                    .forEach(path -> said.addAll(
                            List.of(path.value().path(), path.value().host())));
        }
        boolean isOurs = hosts.stream().anyMatch(said::contains);
        PageAddress address = new PageAddress(wanted);
        for (SpecOperation operation : api.operations()) {
            int name = isOurs && said.contains(operation.id()) ? 1 : 0;
            address.vote(operation.page(), operation.node(), name + (said.contains(operation.path()) ? 4 : 0));
        }
        boolean hasCalls = address.votes.values().stream().anyMatch(count -> count > 0);
        for (SpecGroup message : api.messages()) {
            int fitting = page.sections().stream()
                    .flatMap(section -> section.groups().stream())
                    .mapToInt(group -> likeness(group, message))
                    .max()
                    .orElse(0);
            boolean isOfCalls = api.operations().stream()
                    .anyMatch(operation -> operation.page().equals(message.page()));
            address.vote(message.page(), message.node(), hasCalls || isOfCalls ? 0 : fitting);
        }
        return address.votes.entrySet().stream()
                .filter(vote -> vote.getValue() > 0)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private void vote(String page, SpecNode node, int count) {
        if (wanted.isEmpty() || wanted.equals(node.spec())) {
            votes.merge(page, count + (wanted.isEmpty() ? 0 : 1), Integer::sum);
        }
    }

    /** How many names a group shares with a message, if that is half of both. */
    private static int likeness(PageGroup group, SpecGroup message) {
        int common = GroupComparison.fitting(group, message);
        int larger = Math.max(group.items().size(), message.items().size());
        return common >= FEWEST && common * 2 >= larger ? common : 0;
    }
}
