package io.github.onestore4j.tools.drift;

import io.github.onestore4j.tools.drift.reading.Address;
import io.github.onestore4j.tools.drift.reading.PageGroup;
import io.github.onestore4j.tools.drift.reading.Sample;
import io.github.onestore4j.tools.drift.reading.Section;
import io.github.onestore4j.tools.openapi.flat.Api;
import io.github.onestore4j.tools.openapi.flat.Place;
import io.github.onestore4j.tools.openapi.flat.SpecGroup;
import io.github.onestore4j.tools.openapi.flat.SpecItem;
import io.github.onestore4j.tools.openapi.flat.SpecOperation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
        for (Section section : sections) {
            for (PageGroup group : section.groups()) {
                boolean isCodes = group.isOfCodes();
                boolean isKnown =
                        (section.isCall() && !isCodes) || GroupComparison.compare(group, isCodes ? codes : own);
                if (!isKnown && group.isTyped()) {
                    GroupComparison.unread(group, findings);
                }
            }
        }
        Stream.concat(own.stream(), codes.stream())
                .filter(part -> part.hasTables() || hasTables)
                .forEach(part -> part.missingInTables(1));
        List<GroupComparison> bodies = new ArrayList<>(messages);
        operations.stream()
                .map(operation -> new GroupComparison(findings, operation.group(Place.HEADER), null))
                .forEach(bodies::add);
        sections.stream()
                .filter(section -> !section.isCall())
                .flatMap(section -> section.samples().stream())
                .forEach(sample -> {
                    requests(sample);
                    GroupComparison.compare(sample, bodies, findings);
                });
        messages.forEach(GroupComparison::missingInSamples);
    }

    /** A sample of a request has to be one of some operation, unless it goes to somewhere else. */
    private void requests(Sample sample) {
        for (Sample.Request request : sample.requests()) {
            findings.read(sample.code());
            Address address = request.address();
            boolean fits = operations.stream()
                    .anyMatch(operation -> address.fits(operation.path())
                            && (address.method().isEmpty() || address.method().equals(operation.method())));
            if (fits == address.isElsewhere(hosts)) {
                String where = address.host() + address.path();
                findings.unread(sample.code(), request.line(), "a request of no operation, or to no host: " + where);
            }
        }
        sample.hosts().stream()
                .filter(host -> !hosts.contains(host.value()))
                .forEach(host -> findings.unread(sample.code(), host.line(), "in no spec: " + host.value()));
    }
}
