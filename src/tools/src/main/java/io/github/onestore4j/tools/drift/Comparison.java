package io.github.onestore4j.tools.drift;

import io.github.onestore4j.tools.drift.DriftReport.Prose;
import io.github.onestore4j.tools.drift.DriftReport.Read;
import io.github.onestore4j.tools.drift.Findings.Subject;
import io.github.onestore4j.tools.drift.reading.PageReading;
import io.github.onestore4j.tools.drift.reading.PageReading.Section;
import io.github.onestore4j.tools.openapi.flat.Api;
import io.github.onestore4j.tools.openapi.flat.SpecOperation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * Compares a page with the specs it belongs to.
 *
 * @param calls the calls that are operations of the specs
 * @param added the calls that are none
 */
record Comparison(Edition edition, Findings findings, Map<SpecOperation, List<Section>> calls, List<Section> added) {
    /**
     * Finds the specs and compares.
     *
     * @param wanted the spec that the page is said to belong to; empty to find it from the page
     */
    static DriftReport of(PageReading page, Api api, String wanted) {
        Edition edition = Edition.of(page, api, wanted);
        Findings findings = new Findings(edition.specs());
        Prose prose = new Prose(0, 0, 0, List.of(), List.of());
        if (edition.address().isEmpty()) {
            findings.unread(page, 1, "no path, host or message of this page is in a spec: it is none of their pages");
        } else {
            List<Section> calls =
                    page.sections().stream().filter(Section::isCall).toList();
            new Comparison(edition, findings, new LinkedHashMap<>(), new ArrayList<>(calls)).compare();
            prose = Leftovers.of(page, findings);
        }
        return new DriftReport(
                edition.address(),
                edition.specs(),
                findings.differences(false),
                findings.unread(),
                findings.differences(true),
                new Read(
                        page.sections().stream().filter(Section::isCall).count(),
                        page.listings().filter(listing -> !listing.isSample()).count(),
                        page.hasTables()),
                prose);
    }

    private void compare() {
        PageReading page = edition.page();
        page.read().forEach(findings::read);
        page.unknown().forEach(unknown -> findings.unread(unknown.piece(), unknown.line(), unknown.value()));
        match();
        calls.forEach((operation, own) -> new CallComparison(own, operation, findings).compare(page.hasTables()));
        added.forEach(this::added);
        for (SpecOperation operation : edition.operations()) {
            if (!calls.containsKey(operation)) {
                String what = operation.method() + " " + operation.path();
                findings.differ(Subject.of(operation), "operation", Findings.NOTHING, what, 1);
            }
        }
        Hosts.compare(edition, calls, findings);
        new OtherSections(edition, findings).compare();
    }

    /**
     * Finds which calls of a page are which operation: by path and method, else by path, else by name, else by a path
     * whose names in braces alone differ.
     */
    private void match() {
        BiPredicate<Section, SpecOperation> byPath =
                (call, operation) -> call.values("path").anyMatch(operation.path()::equals);
        List<BiPredicate<Section, SpecOperation>> rules = List.of(
                byPath.and((call, operation) -> call.values("method").anyMatch(operation.method()::equals)),
                byPath,
                (call, operation) -> call.name().equals(operation.id()),
                (call, operation) ->
                        call.values("path").anyMatch(path -> bare(path).equals(bare(operation.path()))));
        for (BiPredicate<Section, SpecOperation> rule : rules) {
            for (SpecOperation operation : edition.operations()) {
                List<Section> fitting = added.stream()
                        .filter(call -> rule.test(call, operation))
                        .toList();
                if (!fitting.isEmpty() && calls.putIfAbsent(operation, fitting) == null) {
                    added.removeAll(fitting);
                }
            }
        }
    }

    private static String bare(String path) {
        return path.replaceAll("\\{[^{}]*}", "{}");
    }

    /** A call that is no operation is a new one, unless it is a link to somewhere else. */
    private void added(Section call) {
        call.facts().forEach(fact -> findings.read(fact.piece()));
        boolean isLink = !call.first("path").isEmpty()
                && call.values("host").count() == call.values("path").count()
                && call.values("host").noneMatch(edition.api().hosts()::contains)
                && call.values("path").noneMatch(path -> path.contains("{"));
        if (!isLink || !call.listings().isEmpty()) {
            List<SpecOperation> known =
                    edition.operations().isEmpty() ? edition.api().operations() : edition.operations();
            Subject subject = Subject.of(call.name(), known.get(0).where());
            String what = (call.first("method") + " " + call.first("path")).strip();
            findings.differ(
                    subject,
                    "operation",
                    what,
                    Findings.NOTHING,
                    call.facts().get(0).line());
            call.listings().forEach(listing -> listing.items().forEach(item -> findings.read(item.piece())));
        }
    }
}
