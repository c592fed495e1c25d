package io.github.onestore4j.tools.drift;

import io.github.onestore4j.tools.drift.Findings.Subject;
import io.github.onestore4j.tools.drift.reading.PageReading;
import io.github.onestore4j.tools.drift.reading.Said;
import io.github.onestore4j.tools.drift.reading.Section;
import io.github.onestore4j.tools.openapi.Target;
import io.github.onestore4j.tools.openapi.flat.SpecOperation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares the hosts that a page names with the servers of its specs. */
final class Hosts {
    private final Map<String, Target> servers = new LinkedHashMap<>();
    private final Map<SpecOperation, Set<String>> ofCalls = new LinkedHashMap<>();
    private final Findings findings;

    /** @param servers those of all specs; of these, the ones count that the calls of the page have */
    Hosts(List<Target> servers, Map<SpecOperation, List<Section>> calls, Findings findings) {
        this.findings = findings;
        calls.forEach((operation, sections) -> ofCalls.put(
                operation,
                sections.stream().flatMap(section -> section.values("host")).collect(Collectors.toSet())));
        for (Target server : servers) {
            String url = server.text("url");
            boolean isOfPage = calls.keySet().stream()
                    .anyMatch(operation -> operation.where().spec() == server.spec()
                            && operation.hosts().contains(url));
            if (isOfPage) {
                this.servers.putIfAbsent(url, server);
            }
        }
    }

    void compare(List<Said> listed) {
        Map<String, Integer> inCalls = new HashMap<>();
        ofCalls.values().forEach(hosts -> hosts.forEach(host -> inCalls.merge(host, 1, Integer::sum)));
        Set<String> named = new HashSet<>(inCalls.keySet());
        listed.forEach(host -> named.add(host.value()));
        listed.forEach(this::listed);
        boolean areOurs = !named.isEmpty() && servers.keySet().containsAll(inCalls.keySet());
        servers.forEach((url, server) -> {
            boolean isInferred = server.text("x-onestore-inferred").equals("true");
            if (areOurs && !isInferred && !named.contains(url)) {
                findings.differ(subject(server), "host", Findings.NOTHING, url, 1);
            }
        });
        ofCalls.forEach((operation, hosts) -> fewer(operation, hosts, inCalls));
    }

    private static Subject subject(Target server) {
        return Subject.of(server.spec().name() + " server", server);
    }

    /** A name in a sentence can be anybody's; it is one of the store's when it shares the domain of one that is. */
    private void listed(Said host) {
        findings.read(host.piece());
        String domain = host.value().substring(host.value().indexOf('.'));
        boolean isOurs =
                !PageReading.isMention(host) || servers.keySet().stream().anyMatch(server -> server.endsWith(domain));
        if (isOurs && !servers.containsKey(host.value()) && !servers.isEmpty()) {
            Subject first = subject(servers.values().iterator().next());
            findings.differ(first, "host", host.value(), Findings.NOTHING, host.line());
        }
    }

    /** Reports the hosts that a call leaves out and more than half of the calls have. */
    private void fewer(SpecOperation operation, Set<String> own, Map<String, Integer> inCalls) {
        if (own.isEmpty() || !operation.hosts().containsAll(own)) {
            return;
        }
        for (String host : operation.hosts()) {
            if (!own.contains(host) && inCalls.getOrDefault(host, 0) * 2 > ofCalls.size()) {
                Subject subject = Subject.of(operation.id(), operation.where());
                findings.differ(subject, "host", Findings.NOTHING, host, 1);
            }
        }
    }
}
