package io.github.onestore4j.tools.drift;

import io.github.onestore4j.tools.drift.Findings.Subject;
import io.github.onestore4j.tools.drift.reading.Section;
import io.github.onestore4j.tools.drift.reading.Section.Said;
import io.github.onestore4j.tools.openapi.Target;
import io.github.onestore4j.tools.openapi.flat.SpecOperation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares the hosts that a page names with the servers of its specs. */
record Hosts(Map<SpecOperation, List<Section>> calls, Findings findings) {
    /** @param page all sections of the page, which can name hosts beside its calls */
    void compare(List<Target> servers, List<Section> page) {
        Map<String, Target> known = new LinkedHashMap<>();
        for (Target server : servers) {
            String url = server.text("url");
            boolean isOfPage = calls.keySet().stream()
                    .anyMatch(call ->
                            call.where().spec() == server.spec() && call.hosts().contains(url));
            if (isOfPage) {
                known.putIfAbsent(url, server);
            }
        }
        List<String> inCalls = new ArrayList<>();
        calls.values().forEach(sections -> inCalls.addAll(hosts(sections)));
        Set<String> named = new HashSet<>(inCalls);
        page.stream()
                .flatMap(section -> section.facts().stream())
                .filter(fact -> fact.facet().matches("(listed|mentioned) host"))
                .forEach(host -> {
                    named.add(host.value());
                    listed(host, known);
                });
        boolean areOurs = !named.isEmpty() && known.keySet().containsAll(inCalls);
        known.forEach((url, server) -> {
            boolean isInferred = server.text("x-onestore-inferred").equals("true");
            if (areOurs && !isInferred && !named.contains(url)) {
                findings.differ(subject(server), "host", Findings.NOTHING, url, 1);
            }
        });
        calls.forEach((operation, sections) -> fewer(operation, sections, inCalls));
    }

    private static Set<String> hosts(List<Section> sections) {
        Set<String> hosts = new HashSet<>();
        sections.forEach(section -> section.values("host").forEach(hosts::add));
        return hosts;
    }

    private static Subject subject(Target server) {
        return Subject.of(server.spec().name() + " server", server);
    }

    /** A name in a sentence can be anybody's; it is one of the store's when it shares the domain of one that is. */
    private void listed(Said host, Map<String, Target> known) {
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
    private void fewer(SpecOperation operation, List<Section> sections, List<String> inCalls) {
        Set<String> own = hosts(sections);
        boolean areOurs = !own.isEmpty() && operation.hosts().containsAll(own);
        for (String host : operation.hosts()) {
            if (areOurs && !own.contains(host) && Collections.frequency(inCalls, host) * 2 > calls.size()) {
                Subject subject = Subject.of(operation.id(), operation.where());
                int line = sections.get(0).title().line();
                findings.differ(subject, "host", Findings.NOTHING, host, line);
            }
        }
    }
}
