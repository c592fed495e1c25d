package io.github.onestore4j.tools.drift;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.onestore4j.tools.drift.compare.Comparison;
import io.github.onestore4j.tools.drift.compare.Comparison.Prose;
import io.github.onestore4j.tools.drift.compare.Comparison.Unread;
import io.github.onestore4j.tools.drift.compare.Difference;
import io.github.onestore4j.tools.drift.page.Page;
import io.github.onestore4j.tools.drift.reading.PageReading;
import io.github.onestore4j.tools.drift.reading.Section;
import io.github.onestore4j.tools.drift.spec.Api;
import io.github.onestore4j.tools.drift.spec.SpecFiles;
import io.github.onestore4j.tools.drift.spec.SpecOperation;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a page and the specs differ in, to be read by people or by programs. */
public record DriftReport(Comparison comparison, PageReading page) {
    private static final int LONGEST = 60;

    /**
     * Compares a saved page with the specs of a directory.
     *
     * @param spec the spec that the page is said to belong to; empty to find it from the page
     * @throws IllegalArgumentException if the page is no text, there is no such spec, or a spec cannot be read
     */
    public static DriftReport of(Path page, Path specs, String spec) throws IOException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(page)))
                    .toString();
            if (text.indexOf('\0') < 0) {
                return of(text.replaceFirst("^\ufeff", ""), specs, spec);
            }
        } catch (CharacterCodingException noText) {
            // Said below, as for a text in another encoding that happens to be valid UTF-8.
        }
        throw new IllegalArgumentException(page + " is no text in UTF-8: save the page as markdown.");
    }

    /** Compares the text of a page, as {@link #of(Path, Path, String)} does. */
    public static DriftReport of(String markdown, Path specs, String spec) throws IOException {
        SpecFiles files = SpecFiles.read(specs);
        if (!spec.isEmpty()
                && files.roots().stream().noneMatch(root -> root.spec().equals(spec))) {
            String known = files.roots().stream().map(root -> root.spec()).collect(Collectors.joining(", "));
            throw new IllegalArgumentException("There is no spec " + spec + " in " + specs + ", but " + known + ".");
        }
        Api api = Api.of(files);
        Set<String> names = api.operations().stream().map(SpecOperation::id).collect(Collectors.toSet());
        PageReading page = PageReading.of(Page.of(markdown), names::contains);
        return new DriftReport(Comparison.of(page, api, spec), page);
    }

    /** Returns the differences that no slip in the spec explains, in the order of the page. */
    public List<Difference> drift() {
        return differences(false);
    }

    public List<Difference> settled() {
        return differences(true);
    }

    private List<Difference> differences(boolean settled) {
        return comparison.differences().stream()
                .filter(difference -> difference.isSettled() == settled)
                .sorted(Comparator.comparingInt(Difference::line))
                .toList();
    }

    /** Returns what no comparison could make use of, in the order of the page. */
    public List<Unread> unread() {
        return comparison.unread().stream()
                .sorted(Comparator.comparingInt(Unread::line))
                .toList();
    }

    /**
     * Returns 0 for no drift, 1 for drift, 2 for a page of which something is unread, whether there is drift or not.
     */
    public int exitCode() {
        return !unread().isEmpty() ? 2 : drift().isEmpty() ? 0 : 1;
    }

    /**
     * Returns the report for people: one line a difference, by operation.
     *
     * @param all whether the differences are listed too that the specs have settled
     */
    public String text(boolean all) {
        StringBuilder text = new StringBuilder();
        List<Section> calls = page.sections().stream().filter(Section::isCall).toList();
        line(text, "page: %s", comparison.page());
        line(text, "specs: %s", String.join(", ", comparison.specs()));
        line(
                text,
                "read: %d calls, %d tables of fields and codes%s",
                calls.size(),
                page.sections().stream()
                        .mapToInt(section -> section.groups().size())
                        .sum(),
                page.hasTables() ? "" : "; the page has no tables, so calls, paths and parameters only");
        Prose prose = comparison.prose();
        line(
                text,
                "prose, compared with nothing: %d lines, %d descriptions, %d blocks of code%s%s",
                prose.lines(),
                prose.descriptions(),
                prose.code(),
                at("; tables at ", prose.tables()),
                at("; values without an enum in the specs at ", prose.values()));
        line(text, "%ndrift: %d", drift().size());
        list(text, drift());
        line(text, "%nunread: %d", unread().size());
        unread().forEach(what -> line(text, "  line %-5d %s", what.line(), what.what()));
        line(text, "%nsettled in the specs: %d%s", settled().size(), all ? "" : " (--all lists them)");
        list(text, all ? settled() : List.of());
        line(text, "%nexit code %d: %d differences, %d unread", exitCode(), drift().size(), unread().size());
        return text.toString();
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format + "%n", values));
    }

    private static String at(String what, List<Integer> lines) {
        return lines.isEmpty()
                ? ""
                : what + lines.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static void list(StringBuilder text, List<Difference> differences) {
        Map<String, List<Difference>> byOwner = new LinkedHashMap<>();
        differences.forEach(difference -> byOwner.computeIfAbsent(difference.owner(), owner -> new ArrayList<>())
                .add(difference));
        byOwner.forEach((owner, own) -> {
            line(text, "  %s", owner.isEmpty() ? "(a call without a name)" : owner);
            own.forEach(difference -> line(
                    text,
                    "    line %-5d %s %s: page %s, spec %s  (%s)",
                    difference.line(),
                    difference.change(),
                    (difference.element() + " " + difference.facet()).strip(),
                    shortened(difference.page()),
                    shortened(difference.spec()),
                    difference.where().place()));
        });
    }

    private static String shortened(String value) {
        return value.length() > LONGEST ? value.substring(0, LONGEST) + "..." : value;
    }

    /** Returns the report for programs. */
    public String json() throws JsonProcessingException {
        ObjectNode report = new ObjectMapper().createObjectNode();
        report.put("page", comparison.page());
        comparison.specs().forEach(report.putArray("specs")::add);
        report.put("exitCode", exitCode());
        differences(report.putArray("drift"), drift());
        ArrayNode unread = report.putArray("unread");
        unread().forEach(what -> unread.addObject().put("line", what.line()).put("what", what.what()));
        differences(report.putArray("settled"), settled());
        report.putPOJO("prose", comparison.prose());
        return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(report);
    }

    private static void differences(ArrayNode array, List<Difference> differences) {
        for (Difference difference : differences) {
            ObjectNode node = array.addObject();
            node.put("change", difference.change());
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
