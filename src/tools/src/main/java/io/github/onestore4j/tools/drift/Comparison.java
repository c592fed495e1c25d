package io.github.onestore4j.tools.drift;

import io.github.onestore4j.tools.drift.DriftReport.Prose;
import io.github.onestore4j.tools.drift.DriftReport.Read;
import io.github.onestore4j.tools.drift.Findings.Subject;
import io.github.onestore4j.tools.drift.reading.PageReading;
import io.github.onestore4j.tools.drift.reading.Section;
import io.github.onestore4j.tools.openapi.Target;
import io.github.onestore4j.tools.openapi.flat.Api;
import io.github.onestore4j.tools.openapi.flat.SpecOperation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** Compares a page with the specs it belongs to. */
final class Comparison {
    private Comparison() {}

    /**
     * Finds the specs and compares.
     *
     * @param wanted the spec that the page is said to belong to; empty to find it from the page
     */
    static DriftReport of(PageReading page, Api api, String wanted) {
        Set<String> hosts =
                api.servers().stream().map(server -> server.text("url")).collect(Collectors.toSet());
        String address = PageAddress.of(page, api, wanted, hosts);
        Set<String> specs = new LinkedHashSet<>();
        Findings findings = new Findings(specs);
        Prose prose = new Prose(0, 0, 0, List.of(), List.of());
        if (address.isEmpty()) {
            findings.unread(page, 1, "no path, host or message of this page is in a spec: it is none of their pages");
        } else {
            prose = compare(page, api, address, hosts, specs, findings);
        }
        long calls = page.sections().stream().filter(Section::isCall).count();
        long tables = page.sections().stream()
                .flatMap(section -> section.groups().stream())
                .filter(group -> !group.isSample())
                .count();
        return new DriftReport(
                address,
                specs,
                findings.differences(false),
                findings.unread(),
                findings.differences(true),
                new Read(calls, tables, page.hasTables()),
                prose);
    }

    /** @param specs takes the names of the specs that the page belongs to */
    private static Prose compare(
            PageReading page, Api api, String address, Set<String> hosts, Set<String> specs, Findings findings) {
        List<SpecOperation> operations = api.operations().stream()
                .filter(operation -> operation.page().equals(address))
                .toList();
        operations.forEach(operation -> specs.add(operation.where().spec().name()));
        api.messages().stream()
                .filter(message -> operations.isEmpty() && message.page().equals(address))
                .forEach(message -> specs.add(message.where().spec().name()));
        page.read().forEach(findings::read);
        page.unknown().forEach(column -> findings.unread(column.piece(), column.line(), column.value()));
        Map<SpecOperation, List<Section>> calls = new LinkedHashMap<>();
        List<Section> added = match(page, operations, calls);
        calls.forEach((operation, own) -> new CallComparison(own, operation, findings).compare(page.hasTables()));
        Target anywhere =
                (operations.isEmpty() ? api.operations() : operations).get(0).where();
        added.forEach(call -> added(call, anywhere, hosts, findings));
        for (SpecOperation operation : operations) {
            if (!calls.containsKey(operation)) {
                Subject subject = Subject.of(operation.id(), operation.where());
                findings.differ(subject, "operation", Findings.NOTHING, operation.method() + " " + operation.path(), 1);
            }
        }
        new Hosts(calls, findings).compare(api.servers(), page.sections());
        new OtherSections(api, specs, operations, hosts, findings).compare(page.sections(), address, page.hasTables());
        return Leftovers.of(page.page().blocks(), api, findings);
    }

    /**
     * Finds which calls of a page are which operation: by path and method, else by path, else by name, else by a path
     * whose names in braces alone differ. Returns the calls that are none.
     */
    private static List<Section> match(
            PageReading page, List<SpecOperation> operations, Map<SpecOperation, List<Section>> calls) {
        List<Section> added =
                new ArrayList<>(page.sections().stream().filter(Section::isCall).toList());
        BiPredicate<Section, SpecOperation> byPath =
                (call, operation) -> call.values("path").anyMatch(operation.path()::equals);
        List<BiPredicate<Section, SpecOperation>> rules = List.of(
                byPath.and((call, operation) -> call.values("method").anyMatch(operation.method()::equals)),
                byPath,
                (call, operation) -> call.name().equals(operation.id()),
                (call, operation) ->
                        call.values("path").anyMatch(path -> bare(path).equals(bare(operation.path()))));
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
    private static void added(Section call, Target anywhere, Set<String> hosts, Findings findings) {
        call.facts().forEach(fact -> findings.read(fact.piece()));
        boolean isLink = !call.first("path").isEmpty()
                && call.values("host").count() == call.values("path").count()
                && call.values("host").noneMatch(hosts::contains)
                && call.values("path").noneMatch(path -> path.contains("{"));
        if (!isLink || !call.groups().isEmpty()) {
            String what = (call.first("method") + " " + call.first("path")).strip();
            findings.differ(
                    Subject.of(call.name(), anywhere),
                    "operation",
                    what,
                    Findings.NOTHING,
                    call.facts().get(0).line());
            call.groups().forEach(group -> group.items().forEach(item -> findings.read(item.piece())));
        }
    }
}
