package io.github.onestore4j.tools.drift.compare;

import io.github.onestore4j.tools.drift.compare.Findings.Subject;
import io.github.onestore4j.tools.drift.reading.PageReading;
import io.github.onestore4j.tools.drift.reading.Section;
import io.github.onestore4j.tools.drift.spec.Api.SpecServer;
import io.github.onestore4j.tools.drift.spec.SpecOperation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares the hosts that a page names with the servers of its specs. */
record Hosts(Map<String, SpecServer> servers, Findings findings) {

    void compare(PageReading page, Map<SpecOperation, List<Section>> calls) {
        Map<String, Integer> inCalls = new HashMap<>();
        calls.values().forEach(sections -> hosts(sections).forEach(host -> inCalls.merge(host, 1, Integer::sum)));
        Set<String> named = new HashSet<>(inCalls.keySet());
        page.hosts().forEach(host -> named.add(host.value()));
        page.hosts().forEach(this::listed);
        boolean isOtherInCalls = !servers.keySet().containsAll(inCalls.keySet());
        for (SpecServer server : named.isEmpty() || isOtherInCalls ? List.<SpecServer>of() : servers.values()) {
            if (!server.inferred() && !named.contains(server.url())) {
                findings.removed(subject(server), "host", server.url(), 1);
            }
        }
        calls.forEach((operation, sections) -> fewer(operation, sections, inCalls, calls.size()));
    }

    private static Subject subject(SpecServer server) {
        return Subject.of(server.node().spec() + " server", server.node());
    }

    /** A name in a sentence can be anybody's; it is one of the store's when it shares the domain of one that is. */
    private void listed(PageReading.Host host) {
        findings.read(host.piece());
        String domain = host.value().substring(host.value().indexOf('.'));
        boolean isOurs = !host.isMention() || servers.keySet().stream().anyMatch(server -> server.endsWith(domain));
        if (isOurs && !servers.containsKey(host.value()) && !servers.isEmpty()) {
            findings.added(subject(servers.values().iterator().next()), "host", host.value(), host.line());
        }
    }

    /** Reports the hosts that a call leaves out and more than half of the calls have. */
    private void fewer(SpecOperation operation, List<Section> sections, Map<String, Integer> inCalls, int calls) {
        Set<String> own = hosts(sections);
        for (String host :
                own.isEmpty() || !operation.hosts().containsAll(own) ? List.<String>of() : operation.hosts()) {
            if (!own.contains(host) && inCalls.getOrDefault(host, 0) * 2 > calls) {
                Subject subject = Subject.of(operation.id(), operation.node());
                findings.removed(subject, "host", host, sections.get(0).line());
            }
        }
    }

    private static Set<String> hosts(List<Section> sections) {
        return sections.stream()
                .flatMap(section -> section.paths().stream())
                .map(path -> path.value().host())
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toSet());
    }
}
