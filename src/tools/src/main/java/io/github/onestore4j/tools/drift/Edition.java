package io.github.onestore4j.tools.drift;

import io.github.onestore4j.tools.drift.reading.PageReading;
import io.github.onestore4j.tools.drift.reading.PageReading.Section;
import io.github.onestore4j.tools.openapi.Target;
import io.github.onestore4j.tools.openapi.flat.Api;
import io.github.onestore4j.tools.openapi.flat.SpecGroup;
import io.github.onestore4j.tools.openapi.flat.SpecOperation;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A saved page, and what the specs have read off the page that it is an edition of.
 *
 * @param address the address of that page; empty when it is none of theirs
 * @param operations the operations of the page
 * @param specs the names of the specs that the page belongs to
 */
record Edition(PageReading page, Api api, String address, List<SpecOperation> operations, Set<String> specs) {
    private static final int FEWEST = 3;

    /**
     * Finds the address. The page is somebody else's when it has neither a path of the specs, nor a host of theirs
     * beside the name of an operation, nor the table of a message whose page has no calls.
     *
     * @param wanted the spec that the page is said to belong to; empty to find it from the page
     */
    static Edition of(PageReading page, Api api, String wanted) {
        Predicate<Target> isWanted =
                where -> wanted.isEmpty() || wanted.equals(where.spec().name());
        int fewest = wanted.isEmpty() ? 0 : 1;
        Set<String> said = new HashSet<>();
        for (Section section : page.sections()) {
            said.add(section.name());
            section.facts().forEach(fact -> said.add(fact.value()));
        }
        boolean isOurs = !Collections.disjoint(said, api.hosts());
        Map<String, Integer> votes = new LinkedHashMap<>();
        for (SpecOperation operation : api.operations()) {
            int name = isOurs && said.contains(operation.id()) ? 1 : 0;
            int path = said.contains(operation.path()) ? 4 : 0;
            if (isWanted.test(operation.where())) {
                votes.merge(operation.page(), fewest + name + path, Integer::sum);
            }
        }
        if (votes.values().stream().allMatch(count -> count == 0)) {
            Set<String> pagesOfCalls = Set.copyOf(votes.keySet());
            for (SpecGroup message : api.messages()) {
                if (!pagesOfCalls.contains(message.page()) && isWanted.test(message.where())) {
                    votes.merge(message.page(), fewest + likeness(page, message), Integer::sum);
                }
            }
        }
        Map.Entry<String, Integer> best =
                votes.entrySet().stream().max(Map.Entry.comparingByValue()).orElse(Map.entry("", 0));
        return at(best.getValue() > 0 ? best.getKey() : "", page, api);
    }

    /** How many names a table of the page shares with a message, if that is half of both. */
    private static int likeness(PageReading page, SpecGroup message) {
        return page.listings()
                .mapToInt(listing -> {
                    int common = GroupComparison.fitting(listing, message);
                    int larger =
                            Math.max(listing.items().size(), message.items().size());
                    return common >= FEWEST && common * 2 >= larger ? common : 0;
                })
                .max()
                .orElse(0);
    }

    private static Edition at(String address, PageReading page, Api api) {
        List<SpecOperation> operations = api.operations().stream()
                .filter(operation -> operation.page().equals(address))
                .toList();
        Stream<Target> messages = api.messages().stream()
                .filter(message -> operations.isEmpty() && message.page().equals(address))
                .map(SpecGroup::where);
        Set<String> specs = Stream.concat(operations.stream().map(SpecOperation::where), messages)
                .map(where -> where.spec().name())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new Edition(page, api, address, operations, address.isEmpty() ? Set.of() : specs);
    }
}
