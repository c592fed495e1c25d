package io.github.onestore4j.tools.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The plain American English of documents, specs, templates, and all sources, with the words that names are made of.
 */
class WordsTest {
    private static final Path LIST = Path.of("src/tools/src/test/resources/docs/words.txt");

    /**
     * What may stand between two words: the end of a line, with the signs that begin a comment or continue a string.
     */
    private static final String GAP = "[\\s*/#>+\"]+";

    private static final Pattern READ = Pattern.compile(
            "((?!src/).*\\.md|openapi/.*\\.yaml|generator-templates/.*|src/.*\\.(java|kt|sql|properties|html|mustache))");

    /** Where a word ends in a name such as {@code isRetried}. */
    private static final Pattern IN_NAME = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private static List<Odd> words;

    /** Words that are odd, and what to say instead. */
    private record Odd(Pattern words, String instead) {
        static Odd of(String line) {
            String[] sides = line.split(" -> ", 2);
            return new Odd(
                    Pattern.compile("\\b(?:" + sides[0].replace(" ", GAP) + ")\\b", Pattern.CASE_INSENSITIVE),
                    sides[1]);
        }

        void find(String place, String text, List<String> found) {
            Matcher matcher = words.matcher(text);
            while (matcher.find()) {
                long line = text.substring(0, matcher.start()).lines().count() + (atLineStart(text, matcher) ? 1 : 0);
                found.add(place + ":" + Math.max(line, 1) + ": \""
                        + matcher.group().replaceAll(GAP, " ") + "\"; say: " + instead);
            }
        }

        private static boolean atLineStart(String text, Matcher matcher) {
            return matcher.start() > 0 && text.charAt(matcher.start() - 1) == '\n';
        }
    }

    @BeforeAll
    static void readTheList() throws IOException {
        words = Files.readAllLines(LIST).stream()
                .filter(line -> line.contains(" -> ") && !line.startsWith("#"))
                .map(Odd::of)
                .toList();
    }

    @Test
    void nothingIsSaidOddly() throws IOException {
        List<String> found = new ArrayList<>();
        int files = 0;
        for (Path file : files()) {
            String text = split(Files.readString(file));
            words.forEach(odd -> odd.find(file.toString(), text, found));
            files++;
        }
        assertThat(files).isGreaterThan(300);
        assertThat(found).isEmpty();
    }

    @Test
    void wordsAreFoundInNames() {
        List<String> found = new ArrayList<>();
        words.forEach(odd -> odd.find("CallTest.java", split("void aCallIsMadeAgain() {"), found));
        assertThat(found).containsExactly("CallTest.java:1: \"Is Made Again\"; say: is retried, is sent again");
    }

    @Test
    void wordsAreFoundAcrossTheEndOfALine() {
        List<String> found = new ArrayList<>();
        words.forEach(odd -> odd.find("Call.java", "/**\n * A call whose\n * Its time is\n     * over.\n */", found));
        assertThat(found).containsExactly("Call.java:3: \"Its time is over\"; say: has timed out, has expired");
    }

    private static String split(String names) {
        return IN_NAME.matcher(names).replaceAll(" ");
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("docs", "openapi", "generator-templates", "src")) {
            try (Stream<Path> all = Files.walk(Path.of(folder))) {
                all.filter(file -> READ.matcher(file.toString()).matches()
                                && !file.toString().contains("target/")
                                && !file.endsWith("WordsTest.java"))
                        .forEach(files::add);
            }
        }
        try (Stream<Path> top = Files.list(Path.of(""))) {
            top.filter(file -> file.toString().endsWith(".md")).forEach(files::add);
        }
        return files;
    }
}
