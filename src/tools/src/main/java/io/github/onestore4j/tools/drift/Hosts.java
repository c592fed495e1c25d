package io.github.onestore4j.tools.drift;

import io.github.onestore4j.tools.drift.Findings.Subject;
import io.github.onestore4j.tools.drift.reading.PageReading.Said;
import io.github.onestore4j.tools.drift.reading.PageReading.Section;
import io.github.onestore4j.tools.openapi.Target;
import io.github.onestore4j.tools.openapi.flat.SpecOperation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares the hosts that a page names with the servers of its specs.
 *
 * @param known the servers that calls of the page go to, by their URL
 * @param inCalls the hosts of all calls of the page
 */
record Hosts(Findings findings, Map<String, Target> known, List<String> inCalls) {
    static void compare(Edition edition, Map<SpecOperation, List<Section>> calls, Findings findings) {
        Hosts hosts = new Hosts(findings, new LinkedHashMap<>(), new ArrayList<>());
        edition.api().servers().stream()
                .filter(server -> calls.keySet().stream().anyMatch(call -> isOf(call, server)))
                .forEach(server -> hosts.known.putIfAbsent(server.text("url"), server));
        calls.values().forEach(sections -> hosts.inCalls.addAll(of(sections)));
        List<String> named = new ArrayList<>(hosts.inCalls);
        edition.page().sections().stream()
                .flatMap(section -> section.facts().stream())
                .filter(fact -> fact.facet().matches("(listed|mentioned) host"))
                .forEach(host -> {
                    named.add(host.value());
                    hosts.listed(host);
                });
        boolean areOurs = !named.isEmpty() && hosts.known.keySet().containsAll(hosts.inCalls);
        hosts.known.forEach((url, server) -> {
            boolean isInferred = server.text("x-onestore-inferred").equals("true");
            if (areOurs && !isInferred && !named.contains(url)) {
                findings.differ(subject(server), "host", Findings.NOTHING, url, 1);
            }
        });
        calls.forEach((call, sections) -> hosts.fewer(call, sections, calls.size()));
    }

    private static boolean isOf(SpecOperation call, Target server) {
        return call.where().spec() == server.spec() && call.hosts().contains(server.text("url"));
    }

    private static Set<String> of(List<Section> sections) {
        return sections.stream().flatMap(section -> section.values("host")).collect(Collectors.toSet());
    }

    private static Subject subject(Target server) {
        return Subject.of(server.spec().name() + " server", server);
    }

    /** A name in a sentence can be anybody's; it is one of the store's when it shares the domain of one that is. */
    private void listed(Said host) {
        findings.read(host.piece());
        String domain = host.value().substring(host.value().indexOf('.'));
        boolean isOurs = host.facet().equals("listed host")
                || known.keySet().stream().anyMatch(server -> server.endsWith(domain));
        if (isOurs && !known.containsKey(host.value()) && !known.isEmpty()) {
            Subject first = subject(known.values().iterator().next());
            findings.differ(first, "host", host.value(), Findings.NOTHING, host.line());
        }
    }

    /** Reports the hosts that a call leaves out and more than half of the calls have. */
    private void fewer(SpecOperation call, List<Section> sections, int calls) {
        Set<String> own = of(sections);
        boolean areOurs = !own.isEmpty() && call.hosts().containsAll(own);
        for (String host : call.hosts()) {
            if (areOurs && !own.contains(host) && Collections.frequency(inCalls, host) * 2 > calls) {
                int line = sections.get(0).title().line();
                findings.differ(Subject.of(call), "host", Findings.NOTHING, host, line);
            }
        }
    }
}
