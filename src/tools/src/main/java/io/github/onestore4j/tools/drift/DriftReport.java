package io.github.onestore4j.tools.drift;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.onestore4j.tools.drift.compare.Comparison;
import io.github.onestore4j.tools.drift.compare.Difference;
import io.github.onestore4j.tools.drift.page.Page;
import io.github.onestore4j.tools.drift.reading.PageReading;
import io.github.onestore4j.tools.drift.reading.Unreadable;
import io.github.onestore4j.tools.drift.spec.Api;
import io.github.onestore4j.tools.drift.spec.SpecFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a page and the specs differ in, to be read by people or by programs. */
public record DriftReport(Comparison comparison, PageReading page) {
    /**
     * Compares a page with the specs of a directory.
     *
     * @param spec the spec that the page is said to belong to; empty to find it from the page
     */
    public static DriftReport of(String markdown, Path specs, String spec) throws IOException {
        PageReading page = PageReading.of(Page.of(markdown));
        return new DriftReport(Comparison.of(page, Api.of(SpecFiles.read(specs)), spec), page);
    }

    /** The differences that no slip in the spec explains. */
    public List<Difference> drift() {
        return sorted(comparison.differences().stream()
                .filter(difference -> !difference.isSettled())
                .toList());
    }

    public List<Difference> settled() {
        return sorted(
                comparison.differences().stream().filter(Difference::isSettled).toList());
    }

    public List<Unreadable> unreadable() {
        return comparison.unreadable();
    }

    /** 0 for no drift, 1 for drift, 2 for a page that could not be read to its end. */
    public int exitCode() {
        return !unreadable().isEmpty() ? 2 : drift().isEmpty() ? 0 : 1;
    }

    private static List<Difference> sorted(List<Difference> differences) {
        return differences.stream()
                .sorted(Comparator.comparingInt(Difference::line))
                .toList();
    }

    /** The report for people. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append("page: ").append(comparison.page()).append('\n');
        text.append("specs: ").append(String.join(", ", comparison.specs())).append('\n');
        text.append(String.format(
                Locale.ROOT,
                "read: %d operations, %d tables of fields, %d lists of codes%s%n",
                page.operations().size(),
                page.fields().size()
                        + page.operations().stream()
                                .mapToInt(call -> call.fields().size())
                                .sum(),
                page.codes().size(),
                page.hasTables() ? "" : "; the page has no tables, so operations, paths and parameters only"));
        if (!page.prose().isEmpty()) {
            text.append("tables that are not about the API: lines ")
                    .append(page.prose().stream().map(String::valueOf).collect(Collectors.joining(", ")))
                    .append('\n');
        }
        table(text, "drift", drift(), false);
        table(text, "settled in the spec", settled(), true);
        text.append("\nunreadable: ").append(unreadable().size()).append('\n');
        unreadable()
                .forEach(what -> text.append("  page line ")
                        .append(what.line())
                        .append(": ")
                        .append(what.what())
                        .append('\n'));
        return text.toString();
    }

    private static void table(StringBuilder text, String title, List<Difference> differences, boolean slips) {
        text.append('\n').append(title).append(": ").append(differences.size()).append('\n');
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("change", "what", "", "page", "spec", "page line", "spec element"));
        for (Difference difference : differences) {
            rows.add(List.of(
                    difference.change().name().toLowerCase(Locale.ROOT),
                    difference.subject(),
                    difference.facet(),
                    difference.page(),
                    difference.spec(),
                    String.valueOf(difference.line()),
                    difference.where().place() + " #" + difference.where().pointer()));
        }
        for (int row = 0; row < rows.size() && rows.size() > 1; row++) {
            List<String> cells = rows.get(row);
            text.append("  ");
            for (int column = 0; column < cells.size(); column++) {
                int at = column;
                int width = rows.stream()
                        .mapToInt(other -> other.get(at).length())
                        .max()
                        .orElse(0);
                text.append(cells.get(column))
                        .append(
                                column + 1 == cells.size()
                                        ? ""
                                        : " ".repeat(width - cells.get(column).length() + 2));
            }
            text.append('\n');
            if (slips && row > 0) {
                text.append("      ").append(differences.get(row - 1).slip()).append('\n');
            }
        }
    }

    /** The report for programs. */
    public String json() throws IOException {
        ObjectNode report = new ObjectMapper().createObjectNode();
        report.put("page", comparison.page());
        comparison.specs().forEach(report.putArray("specs")::add);
        report.put("exitCode", exitCode());
        differences(report.putArray("drift"), drift());
        differences(report.putArray("settled"), settled());
        ArrayNode unread = report.putArray("unreadable");
        unreadable().forEach(what -> unread.addObject().put("line", what.line()).put("what", what.what()));
        return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(report);
    }

    private static void differences(ArrayNode array, List<Difference> differences) {
        for (Difference difference : differences) {
            ObjectNode node = array.addObject();
            node.put("change", difference.change().name().toLowerCase(Locale.ROOT));
            node.put("subject", difference.subject());
            node.put("facet", difference.facet());
            node.put("page", difference.page());
            node.put("spec", difference.spec());
            node.put("pageLine", difference.line());
            node.put("specPlace", difference.where().place());
            node.put("specPointer", difference.where().pointer());
            if (difference.isSettled()) {
                node.put("slip", difference.slip());
            }
        }
    }
}
