package io.github.onestore4j.tools.drift;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.onestore4j.tools.drift.Comparison.Prose;
import io.github.onestore4j.tools.drift.Comparison.Unread;
import io.github.onestore4j.tools.drift.reading.PageReading;
import io.github.onestore4j.tools.drift.reading.Section;
import io.github.onestore4j.tools.openapi.Spec;
import io.github.onestore4j.tools.openapi.flat.Api;
import io.github.onestore4j.tools.openapi.flat.SpecOperation;
import io.github.onestore4j.tools.page.Page;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(page));
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            if (text.indexOf('\0') < 0) {
                return of(text.replaceFirst("^\ufeff", ""), specs, spec);
            }
        } catch (CharacterCodingException noText) {
            // Said below, as for a text in another encoding that happens to be valid UTF-8.
        }
        throw new IllegalArgumentException(page + " is no text in UTF-8: save the page as markdown.");
    }

    /** Compares the text of a page, as {@link #of(Path, Path, String)} does. */
    public static DriftReport of(String markdown, Path folder, String spec) {
        List<Spec> specs = Spec.all(folder);
        List<String> known = specs.stream().map(Spec::name).toList();
        if (known.isEmpty()) {
            throw new IllegalArgumentException("There is no spec in " + folder + ".");
        }
        if (!spec.isEmpty() && !known.contains(spec)) {
            String names = String.join(", ", known);
            throw new IllegalArgumentException("There is no spec " + spec + " in " + folder + ", but " + names + ".");
        }
        Api api = Api.of(specs);
        Set<String> names = api.operations().stream().map(SpecOperation::id).collect(Collectors.toSet());
        PageReading page = PageReading.of(Page.of(markdown), names::contains);
        return new DriftReport(Comparison.of(page, api, spec), page);
    }

    /** Returns the differences that no slip in the spec explains, in the order of the page. */
    public List<Difference> drift() {
        return comparison.drift();
    }

    public List<Difference> settled() {
        return comparison.settled();
    }

    /** Returns what no comparison could make use of, in the order of the page. */
    public List<Unread> unread() {
        return comparison.unread();
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
        long calls = page.sections().stream().filter(Section::isCall).count();
        int tables = page.sections().stream()
                .mapToInt(section -> section.groups().size())
                .sum();
        String lost = page.hasTables() ? "" : "; the page has no tables, so calls, paths and parameters only";
        line(text, "page: %s", comparison.page());
        line(text, "specs: %s", String.join(", ", comparison.specs()));
        line(text, "read: %d calls, %d tables of fields and codes%s", calls, tables, lost);
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
        String numbers = lines.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
        return lines.isEmpty() ? "" : what + numbers;
    }

    private static void list(StringBuilder text, List<Difference> differences) {
        Map<String, List<Difference>> byOwner = differences.stream()
                .collect(Collectors.groupingBy(Difference::owner, LinkedHashMap::new, Collectors.toList()));
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
                    difference.specPlace()));
        });
    }

    private static String shortened(String value) {
        return value.length() > LONGEST ? value.substring(0, LONGEST) + "..." : value;
    }

    /** Returns the report for programs. */
    public String json() throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode report = mapper.valueToTree(comparison);
        report.put("exitCode", exitCode());
        return report.toPrettyString();
    }
}
