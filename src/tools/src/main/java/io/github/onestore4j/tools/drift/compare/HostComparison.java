package io.github.onestore4j.tools.drift.compare;

import io.github.onestore4j.tools.drift.reading.PageOperation;
import io.github.onestore4j.tools.drift.reading.PageReading;
import io.github.onestore4j.tools.drift.reading.PathText;
import io.github.onestore4j.tools.drift.reading.Stated;
import io.github.onestore4j.tools.drift.spec.Api.SpecServer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Compares the hosts that a page lists with the servers of its specs. */
final class HostComparison {
    private final PageReading page;
    private final Findings findings;

    HostComparison(PageReading page, Findings findings) {
        this.page = page;
        this.findings = findings;
    }

    void compare(List<SpecServer> servers) {
        List<String> known = servers.stream().map(SpecServer::url).toList();
        List<SpecServer> missing = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        Set<String> named = named();
        for (SpecServer server : servers) {
            if (!server.inferred() && !named.contains(server.url()) && seen.add(server.url())) {
                missing.add(server);
            }
        }
        boolean listsAny = !page.hosts().isEmpty() || page.operations().stream().anyMatch(HostComparison::namesAHost);
        if (!listsAny || servers.isEmpty()) {
            return;
        }
        List<Stated<String>> unknown = new ArrayList<>(page.hosts());
        page.mentions().stream()
                .filter(host -> isOfTheStore(host.value(), known))
                .forEach(unknown::add);
        unknown.removeIf(host -> known.contains(host.value()));
        boolean inCalls = page.operations().stream()
                .flatMap(call -> call.paths().stream())
                .anyMatch(path -> !path.value().host().isEmpty()
                        && !known.contains(path.value().host()));
        for (SpecServer server : missing) {
            Subject subject = new Subject(server.node().spec(), "server", server.node(), null);
            if (!unknown.isEmpty()) {
                Stated<String> host = unknown.remove(0);
                findings.changed(subject, "host", host.value(), server.url(), host.line());
            } else if (!inCalls) {
                findings.removed(subject, "host", server.url(), 1);
            }
        }
        unknown.stream()
                .filter(page.hosts()::contains)
                .forEach(host -> findings.added(
                        new Subject(
                                servers.get(0).node().spec(),
                                "server",
                                servers.get(0).node(),
                                null),
                        "host",
                        host.value(),
                        host.line()));
    }

    /** The calls that name fewer hosts than nearly all others do. */
    List<PageOperation> withFewerHosts() {
        List<PageOperation> calls =
                page.operations().stream().filter(HostComparison::namesAHost).toList();
        long most = calls.stream().mapToLong(HostComparison::count).max().orElse(0);
        List<PageOperation> fewer =
                calls.stream().filter(call -> count(call) < most).toList();
        return fewer.size() * 3 <= calls.size() ? fewer : List.of();
    }

    private static boolean namesAHost(PageOperation call) {
        return count(call) > 0;
    }

    private static long count(PageOperation call) {
        return call.paths().stream()
                .map(path -> path.value().host())
                .filter(host -> !host.isEmpty())
                .distinct()
                .count();
    }

    /** Whether a name in a sentence can be one of the store's: it shares the domain of one that is. */
    private static boolean isOfTheStore(String host, List<String> known) {
        String domain = host.substring(host.indexOf('.') + 1);
        return known.stream().anyMatch(server -> server.endsWith("." + domain));
    }

    private Set<String> named() {
        Set<String> named = new LinkedHashSet<>();
        page.hosts().forEach(host -> named.add(host.value()));
        page.mentions().forEach(host -> named.add(host.value()));
        page.operations().stream()
                .flatMap(call -> call.paths().stream())
                .map(Stated::value)
                .map(PathText::host)
                .forEach(named::add);
        return named;
    }
}
