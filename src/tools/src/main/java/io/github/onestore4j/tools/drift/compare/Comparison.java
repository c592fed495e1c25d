package io.github.onestore4j.tools.drift.compare;

import io.github.onestore4j.tools.drift.compare.Findings.Subject;
import io.github.onestore4j.tools.drift.reading.PageReading;
import io.github.onestore4j.tools.drift.reading.Section;
import io.github.onestore4j.tools.drift.spec.Api;
import io.github.onestore4j.tools.drift.spec.Api.SpecServer;
import io.github.onestore4j.tools.drift.spec.SpecNode;
import io.github.onestore4j.tools.drift.spec.SpecOperation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * A page compared with the specs it belongs to.
 *
 * @param page the address that the specs have it from; empty when it is none of their pages
 * @param specs the names of these specs
 */
public record Comparison(
        String page, Set<String> specs, Collection<Difference> differences, Collection<Unread> unread, Prose prose) {
    /** Something on the page that no comparison could make use of. */
    public record Unread(int line, String what) {}

    /**
     * What a page says in words alone, which nobody compares.
     *
     * @param lines how many lines of text and headings
     * @param descriptions how many descriptions of fields
     * @param code how many blocks of code that hold no call and no body
     * @param tables the lines of the tables in which no name of an API stands
     * @param values the lines of the descriptions that list values of which the specs have no enum
     */
    public record Prose(int lines, int descriptions, int code, List<Integer> tables, List<Integer> values) {}

    /**
     * Finds the specs and compares.
     *
     * @param wanted the spec that the page is said to belong to; empty to find it from the page
     */
    public static Comparison of(PageReading page, Api api, String wanted) {
        Set<String> hosts = api.servers().stream().map(SpecServer::url).collect(Collectors.toSet());
        String address = PageAddress.of(page, api, wanted, hosts);
        if (address.isEmpty()) {
            Unread why = new Unread(1, "no path, host or message of this page is in a spec: it is none of their pages");
            return new Comparison("", Set.of(), List.of(), List.of(why), new Prose(0, 0, 0, List.of(), List.of()));
        }
        List<SpecOperation> operations = api.operations().stream()
                .filter(operation -> operation.page().equals(address))
                .toList();
        Set<String> specs = new LinkedHashSet<>();
        operations.forEach(operation -> specs.add(operation.node().spec()));
        api.messages().stream()
                .filter(message -> operations.isEmpty() && message.page().equals(address))
                .forEach(message -> specs.add(message.node().spec()));
        Findings findings = new Findings(specs);
        page.unknown().forEach(column -> findings.unread(column, column.line(), column.value()));
        Map<SpecOperation, List<Section>> calls = new LinkedHashMap<>();
        List<Section> added = match(page, operations, calls);
        calls.forEach((operation, own) -> new CallComparison(own, operation, findings).compare(page.hasTables()));
        SpecNode anywhere =
                (operations.isEmpty() ? api.operations() : operations).get(0).node();
        added.forEach(call -> added(call, anywhere, hosts, findings));
        for (SpecOperation operation : operations) {
            if (!calls.containsKey(operation)) {
                Subject subject = Subject.of(operation.id(), operation.node());
                findings.removed(subject, "operation", operation.method() + " " + operation.path(), 1);
            }
        }
        Map<String, SpecServer> servers = new LinkedHashMap<>();
        api.servers().stream()
                .filter(server -> calls.keySet().stream()
                        .anyMatch(operation ->
                                operation.node().spec().equals(server.node().spec())
                                        && operation.hosts().contains(server.url())))
                .forEach(server -> servers.putIfAbsent(server.url(), server));
        new Hosts(servers, findings).compare(page, calls);
        new OtherSections(api, address, specs, operations, hosts, findings).compare(page.sections(), page.hasTables());
        Prose prose = Leftovers.of(page, api, findings);
        return new Comparison(address, specs, findings.differences, findings.unread, prose);
    }

    /**
     * Finds which calls of a page are which operation: by path and method, else by path, else by name, else by a path
     * whose names in braces alone differ. Returns the calls that are none.
     */
    private static List<Section> match(
            PageReading page, List<SpecOperation> operations, Map<SpecOperation, List<Section>> calls) {
        List<Section> added =
                new ArrayList<>(page.sections().stream().filter(Section::isCall).toList());
        List<BiPredicate<Section, SpecOperation>> rules = List.of(
                (call, operation) -> call.hasPath(operation.path()::equals)
                        && call.methods().stream()
                                .anyMatch(method -> method.value().equals(operation.method())),
                (call, operation) -> call.hasPath(operation.path()::equals),
                (call, operation) -> call.name().equals(operation.id()),
                (call, operation) -> call.hasPath(path -> bare(path).equals(bare(operation.path()))));
        for (BiPredicate<Section, SpecOperation> rule : rules) {
            for (SpecOperation operation : operations) {
                List<Section> fitting = added.stream()
                        .filter(call -> rule.test(call, operation))
                        .toList();
                if (!fitting.isEmpty() && calls.putIfAbsent(operation, fitting) == null) {
                    added.removeAll(fitting);
                }
            }
        }
        return added;
    }

    private static String bare(String path) {
        return path.replaceAll("\\{[^{}]*}", "{}");
    }

    /** A call that is no operation is a new one, unless it is a link to somewhere else. */
    private static void added(Section call, SpecNode anywhere, Set<String> hosts, Findings findings) {
        call.pieces().forEach(findings::read);
        boolean isLink = !call.paths().isEmpty()
                && call.paths().stream().allMatch(path -> path.value().isElsewhere(hosts));
        if (isLink && call.groups().isEmpty()) {
            return;
        }
        String what = call.methods().stream()
                        .map(method -> method.value() + " ")
                        .findFirst()
                        .orElse("")
                + call.paths().stream()
                        .map(path -> path.value().path())
                        .findFirst()
                        .orElse("");
        findings.added(Subject.of(call.name(), anywhere), "operation", what.strip(), call.line());
        call.groups().forEach(group -> group.items().forEach(item -> findings.read(item.piece())));
        call.samples().forEach(sample -> findings.read(sample.code()));
    }
}
