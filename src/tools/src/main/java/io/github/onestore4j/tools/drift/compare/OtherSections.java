package io.github.onestore4j.tools.drift.compare;

import io.github.onestore4j.tools.drift.compare.Findings.Subject;
import io.github.onestore4j.tools.drift.reading.Address;
import io.github.onestore4j.tools.drift.reading.PageGroup;
import io.github.onestore4j.tools.drift.reading.Sample;
import io.github.onestore4j.tools.drift.reading.Section;
import io.github.onestore4j.tools.drift.reading.Stated;
import io.github.onestore4j.tools.drift.spec.Api;
import io.github.onestore4j.tools.drift.spec.SpecGroup;
import io.github.onestore4j.tools.drift.spec.SpecItem;
import io.github.onestore4j.tools.drift.spec.SpecOperation;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares what belongs to no call: the messages that ONE store sends, the body of a refused call, codes, and samples
 * of calls in general.
 *
 * @param hosts the hosts of the specs
 */
record OtherSections(
        Api api, String page, Set<String> specs, List<SpecOperation> operations, Set<String> hosts, Findings findings) {

    void compare(List<Section> sections, boolean hasTables) {
        List<GroupComparison> messages = comparisons(api.messages());
        List<GroupComparison> own = messages.stream()
                .filter(part -> part.spec().page().equals(page))
                .toList();
        List<GroupComparison> codes =
                comparisons(api.codes().stream().map(this::ofThisPage).toList());
        for (Section section : sections) {
            for (PageGroup group : section.groups()) {
                GroupComparison part = GroupComparison.best(group, group.isOfCodes() ? codes : own);
                if (part != null && (group.isOfCodes() || !section.isCall())) {
                    part.compare(group, null);
                } else if (group.isTyped() && !section.isCall()) {
                    group.items().forEach(item -> findings.read(item.piece()));
                    findings.unread(group, group.line(), "a table like nothing in the specs: " + group.names());
                }
            }
        }
        Stream.concat(own.stream(), codes.stream())
                .filter(GroupComparison::hasTables)
                .forEach(part -> part.missingInTables(Set.of(), 1));
        sections.stream()
                .filter(section -> !section.isCall())
                .forEach(section -> section.samples().forEach(sample -> {
                    requests(sample);
                    CallComparison.bodies(sample, messages, findings);
                }));
        messages.forEach(GroupComparison::missingInSamples);
        if (hasTables) {
            missing(own, codes);
        }
    }

    /** The smaller of two that are alike comes first: it has less that a table could lack. */
    private List<GroupComparison> comparisons(List<SpecGroup> groups) {
        return groups.stream()
                .sorted(Comparator.comparing(group -> group.items().size()))
                .map(group -> new GroupComparison(findings, group))
                .toList();
    }

    /** The codes that this page has, of a list that says which page has which. */
    private SpecGroup ofThisPage(SpecGroup codes) {
        List<SpecItem> items = codes.items().stream()
                .filter(code ->
                        code.values().isEmpty() || code.values().stream().anyMatch(specs::contains))
                .toList();
        return SpecGroup.of(codes.owner(), "", codes.place(), codes.page(), codes.node(), items);
    }

    /** A sample of a request has to be one of some operation, unless it goes to somewhere else. */
    private void requests(Sample sample) {
        for (Stated<Address> request : sample.requests()) {
            findings.read(sample.code());
            Address address = request.value();
            boolean fits = operations.stream()
                    .anyMatch(operation -> address.fits(operation.path())
                            && (address.method().isEmpty() || address.method().equals(operation.method())));
            if (fits == address.isElsewhere(hosts)) {
                String where = address.host() + address.path();
                findings.unread(sample.code(), request.line(), "a request of no operation, or to no host: " + where);
            }
        }
        Set<String> headers = operations.stream()
                .flatMap(operation -> operation.group("header").items().stream())
                .map(SpecItem::path)
                .collect(Collectors.toSet());
        Stream.concat(
                        sample.hosts().stream().filter(host -> !hosts.contains(host.value())),
                        sample.headers().stream().filter(header -> !headers.contains(header.value())))
                .forEach(said -> findings.unread(sample.code(), said.line(), "in no spec: " + said.value()));
    }

    /** Reports the messages and codes whose tables are gone. Bodies, and what is nested in messages, have none. */
    private void missing(List<GroupComparison> messages, List<GroupComparison> codes) {
        Set<String> elsewhere = new HashSet<>();
        Set<String> specsOfCalls = new HashSet<>();
        api.operations().forEach(operation -> specsOfCalls.add(operation.node().spec()));
        operations.forEach(operation ->
                operation.groups().forEach(group -> elsewhere.add(new GroupComparison(findings, group).names())));
        for (SpecGroup message : api.messages()) {
            message.items().stream()
                    .collect(Collectors.groupingBy(SpecItem::parent))
                    .forEach((parent, nested) -> {
                        if (!parent.isEmpty()) {
                            elsewhere.add(nested.stream().map(SpecItem::name).collect(Collectors.joining(", ")));
                        }
                    });
        }
        for (GroupComparison message : messages) {
            SpecGroup spec = message.spec();
            boolean stands = !specsOfCalls.contains(spec.node().spec())
                    || spec.node().pointer().contains("/x-onestore-schemas/");
            if (stands && !message.hasTables() && !elsewhere.contains(message.names())) {
                findings.removed(Subject.of(spec.owner(), spec.node()), "table", message.names(), 1);
            }
        }
        codes.stream()
                .filter(list -> !list.hasTables())
                .map(GroupComparison::spec)
                .filter(list ->
                        list.items().stream().anyMatch(code -> !code.values().isEmpty()))
                .forEach(list -> findings.removed(Subject.of(list.owner(), list.node()), "table", "codes", 1));
    }
}
