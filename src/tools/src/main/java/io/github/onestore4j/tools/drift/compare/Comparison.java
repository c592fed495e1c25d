package io.github.onestore4j.tools.drift.compare;

import io.github.onestore4j.tools.drift.reading.PageOperation;
import io.github.onestore4j.tools.drift.reading.PageReading;
import io.github.onestore4j.tools.drift.reading.Unreadable;
import io.github.onestore4j.tools.drift.spec.Api;
import io.github.onestore4j.tools.drift.spec.SpecOperation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A page compared with the specs it belongs to.
 *
 * @param specs the names of these specs; empty when the page belongs to none
 */
public record Comparison(String page, Set<String> specs, List<Difference> differences, List<Unreadable> unreadable) {
    /**
     * Finds the specs and compares.
     *
     * @param wanted the spec that the page is said to belong to; empty to find it from the page
     */
    public static Comparison of(PageReading page, Api api, String wanted) {
        PageAddress address = PageAddress.of(page, api, wanted);
        List<SpecOperation> operations = api.operations().stream()
                .filter(operation -> operation.page().equals(address.url()))
                .toList();
        Set<String> specs = new LinkedHashSet<>();
        operations.forEach(operation -> specs.add(operation.node().spec()));
        api.schemas().stream()
                .filter(schema -> operations.isEmpty() && schema.page().equals(address.url()))
                .forEach(schema -> specs.add(schema.node().spec()));
        List<Unreadable> unreadable = new ArrayList<>(page.unreadable());
        if (address.url().isEmpty()) {
            unreadable.add(new Unreadable(1, "no path, host or field of this page is in a spec"));
            return new Comparison("", Set.of(), List.of(), unreadable);
        }
        Findings findings = new Findings(specs);
        operations(page, api, operations, findings);
        new CodeComparison(api, specs, findings).compare(page.codes(), page.hasTables());
        new MessageComparison(api, address.url(), findings).compare(page, operations);
        unreadable.addAll(findings.unreadable());
        return new Comparison(address.url(), specs, findings.differences(), unreadable);
    }

    private static void operations(PageReading page, Api api, List<SpecOperation> operations, Findings findings) {
        if (operations.isEmpty()) {
            return;
        }
        CallMatch match = CallMatch.of(page.operations(), operations);
        for (Map.Entry<SpecOperation, PageOperation> pair : match.pairs().entrySet()) {
            new OperationComparison(pair.getValue(), pair.getKey(), findings).compare(page.hasTables());
        }
        for (PageOperation added : match.added()) {
            String what = added.methods().stream()
                            .map(method -> method.value() + " ")
                            .findFirst()
                            .orElse("")
                    + added.paths().stream()
                            .map(path -> path.value().path())
                            .findFirst()
                            .orElse("");
            Subject subject = new Subject(added.name(), "", operations.get(0).node(), null);
            findings.added(subject, "operation", what, added.line());
        }
        for (SpecOperation removed : operations) {
            if (!match.pairs().containsKey(removed)) {
                Subject subject = new Subject(removed.id(), "", removed.node(), removed.node());
                findings.removed(subject, "operation", removed.method() + " " + removed.path(), 1);
            }
        }
        hosts(page, api, match, findings);
    }

    private static boolean isServedBy(SpecOperation operation, Api.SpecServer server) {
        return operation.node().spec().equals(server.node().spec())
                && operation.hosts().contains(server.url());
    }

    private static void hosts(PageReading page, Api api, CallMatch match, Findings findings) {
        HostComparison hosts = new HostComparison(page, findings);
        hosts.compare(api.servers().stream()
                .filter(server -> match.pairs().keySet().stream().anyMatch(call -> isServedBy(call, server)))
                .toList());

        match.pairs().forEach((operation, call) -> {
            if (hosts.withFewerHosts().contains(call)) {
                List<String> missing = new ArrayList<>(operation.hosts());
                call.paths().forEach(path -> missing.remove(path.value().host()));
                Subject subject = new Subject(operation.id(), "", operation.node(), operation.node());
                findings.removed(subject, "host", String.join(", ", missing), call.line());
            }
        });
    }
}
