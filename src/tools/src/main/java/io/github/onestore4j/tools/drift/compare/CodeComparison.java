package io.github.onestore4j.tools.drift.compare;

import io.github.onestore4j.tools.drift.reading.PageCode;
import io.github.onestore4j.tools.drift.spec.Api;
import io.github.onestore4j.tools.drift.spec.Api.SpecCode;
import io.github.onestore4j.tools.drift.spec.Api.SpecCodes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Compares the tables of codes with the lists of codes they are most like. */
final class CodeComparison {
    private final Api api;
    private final Set<String> specs;
    private final Findings findings;

    CodeComparison(Api api, Set<String> specs, Findings findings) {
        this.api = api;
        this.specs = specs;
        this.findings = findings;
    }

    void compare(List<List<PageCode>> tables, boolean hasTables) {
        Map<SpecCodes, List<PageCode>> matched = new LinkedHashMap<>();
        for (List<PageCode> table : tables) {
            SpecCodes best = api.codes().stream()
                    .max(java.util.Comparator.comparingLong(codes -> common(table, codes)))
                    .orElse(null);
            if (best != null && common(table, best) * 2 >= table.size() && !table.isEmpty()) {
                matched.computeIfAbsent(best, codes -> new ArrayList<>()).addAll(table);
            } else if (!table.isEmpty()) {
                PageCode first = table.get(0);
                Subject page = new Subject("codes", "", api.operations().get(0).node(), null);
                findings.added(page, "table", String.join(", ", names(table)), first.line());
            }
        }
        matched.forEach((codes, table) -> compare(codes, table));
        api.codes().stream()
                .filter(codes -> hasTables
                        && !matched.containsKey(codes)
                        && codes.codes().stream().anyMatch(this::isOfThePage))
                .forEach(codes ->
                        findings.removed(new Subject(codes.name(), "", codes.node(), null), "table", "codes", 1));
    }

    private boolean isOfThePage(SpecCode code) {
        return code.pages().stream().anyMatch(specs::contains);
    }

    private static long common(List<PageCode> table, SpecCodes codes) {
        List<String> known = codes.codes().stream().map(SpecCode::code).toList();
        return table.stream().filter(code -> known.contains(code.code())).count();
    }

    private void compare(SpecCodes codes, List<PageCode> table) {
        Map<String, SpecCode> known = new LinkedHashMap<>();
        codes.codes().stream()
                .filter(code -> code.pages().isEmpty() || isOfThePage(code))
                .forEach(code -> known.put(code.code(), code));
        Subject subject = new Subject(codes.name(), "", codes.node(), null);
        List<String> order = known.keySet().stream().sorted().toList();
        Map<String, String> renamed =
                Pairs.renamed(names(table).stream().sorted().toList(), order);
        renamed.putAll(onlyOne(table, known, renamed));
        for (PageCode code : table) {
            SpecCode same = known.get(renamed.getOrDefault(code.code(), code.code()));
            if (same == null) {
                findings.added(subject.part(code.code(), codes.node()), "code", describe(code), code.line());
            } else if (renamed.containsKey(code.code())) {
                findings.changed(subject.part(same.code(), same.node()), "code", code.code(), same.code(), code.line());
            } else if (code.withStatus()
                    && same.status() != null
                    && !same.status().equals(code.status())) {
                String said =
                        code.status() == null ? Findings.NOTHING : code.status().toString();
                findings.changed(
                        subject.part(same.code(), same.node()),
                        "status",
                        said,
                        same.status().toString(),
                        code.line());
            }
        }
        known.keySet().removeAll(names(table));
        known.keySet().removeAll(renamed.values());
        known.values()
                .forEach(code -> findings.removed(
                        subject.part(code.code(), code.node()),
                        "code",
                        code.code(),
                        table.get(0).line()));
    }

    /** The one code that is new, if there is one that is gone and has the same status. */
    private static Map<String, String> onlyOne(
            List<PageCode> table, Map<String, SpecCode> known, Map<String, String> renamed) {
        List<PageCode> added = table.stream()
                .filter(code -> !known.containsKey(code.code()) && !renamed.containsKey(code.code()))
                .toList();
        List<SpecCode> removed = known.values().stream()
                .filter(code -> !names(table).contains(code.code()) && !renamed.containsValue(code.code()))
                .toList();
        boolean same = added.size() == 1
                && removed.size() == 1
                && Objects.equals(added.get(0).status(), removed.get(0).status());
        return same ? Map.of(added.get(0).code(), removed.get(0).code()) : Map.of();
    }

    private static String describe(PageCode code) {
        return code.status() == null ? code.code() : code.code() + " " + code.status();
    }

    private static List<String> names(List<PageCode> table) {
        return table.stream().map(PageCode::code).distinct().toList();
    }
}
