package io.github.onestore4j.tools.drift;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.onestore4j.tools.drift.reading.PageReading;
import io.github.onestore4j.tools.openapi.Spec;
import io.github.onestore4j.tools.openapi.flat.Api;
import io.github.onestore4j.tools.page.Page;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a page and the specs it belongs to differ in, to be read by people or by programs.
 *
 * @param page the address that the specs have the page from; empty when it is none of their pages
 * @param specs the names of these specs
 * @param drift the differences that no slip in the specs explains, in the order of the page
 * @param unread what no comparison could make use of, in the order of the page
 * @param settled the differences that a slip explains
 */
public record DriftReport(
        String page,
        Set<String> specs,
        List<Difference> drift,
        List<Unread> unread,
        List<Difference> settled,
        Read read,
        Prose prose) {
    /** Something on the page that no comparison could make use of. */
    public record Unread(int line, String what) {}

    /** How much has been read; a page saved as plain text has lost its tables. */
    public record Read(long calls, long tables, boolean hasTables) {}

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
     * Compares a saved page with the specs of a directory.
     *
     * @param spec the spec that the page is said to belong to; empty to find it from the page
     * @throws IllegalArgumentException if the page is no text, there is no such spec, or a spec cannot be read
     */
    public static DriftReport of(Path page, Path specs, String spec) throws IOException {
        try {
            String text = Files.readString(page);
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
        return Comparison.of(PageReading.of(Page.of(markdown), api), api, spec);
    }

    /**
     * Returns 0 for no drift, 1 for drift, 2 for a page of which something is unread, whether there is drift or not.
     */
    @JsonProperty
    public int exitCode() {
        return !unread.isEmpty() ? 2 : drift.isEmpty() ? 0 : 1;
    }

    /**
     * Returns the report for people: one line a difference, by operation.
     *
     * @param all whether the differences are listed too that the specs have settled
     */
    public String text(boolean all) {
        List<String> lines = new ArrayList<>();
        lines.add("page: " + page);
        lines.add("specs: " + String.join(", ", specs));
        String lost = read.hasTables() ? "" : "; the page has no tables, so calls, paths and parameters only";
        lines.add("read: " + read.calls() + " calls, " + read.tables() + " tables of fields and codes" + lost);
        lines.add("prose, compared with nothing: " + prose.lines() + " lines, " + prose.descriptions()
                + " descriptions, " + prose.code() + " blocks of code" + at("; tables at ", prose.tables())
                + at("; values without an enum in the specs at ", prose.values()));
        lines.add("");
        lines.add("drift: " + drift.size());
        list(drift, lines);
        lines.add("unread: " + unread.size());
        unread.forEach(what -> lines.add(String.format("  line %-5d %s", what.line(), what.what())));
        lines.add("");
        lines.add("settled in the specs: " + settled.size() + (all ? "" : " (--all lists them)"));
        list(all ? settled : List.of(), lines);
        lines.add("exit code " + exitCode() + ": " + drift.size() + " differences, " + unread.size() + " unread");
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }

    private static String at(String what, List<Integer> lines) {
        String numbers = lines.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
        return lines.isEmpty() ? "" : what + numbers;
    }

    private static void list(List<Difference> differences, List<String> lines) {
        Map<String, List<Difference>> byOwner = differences.stream()
                .collect(Collectors.groupingBy(Difference::owner, LinkedHashMap::new, Collectors.toList()));
        byOwner.forEach((owner, own) -> {
            lines.add("  " + (owner.isEmpty() ? "(a call without a name)" : owner));
            own.forEach(difference -> lines.add(String.format("    line %-5d ", difference.line()) + difference));
        });
        lines.add("");
    }

    /** Returns the report for programs. */
    public String json() throws JsonProcessingException {
        return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(this);
    }
}
