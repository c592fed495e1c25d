package io.github.onestore4j.tools.drift.reading;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of headings, labels and table heads, in the languages of words.properties. */
enum Word {
    NAME,
    TYPE,
    SIZE,
    REQUIRED,
    DESCRIPTION,
    EXAMPLE,
    LOCATION,
    NUMBER,
    CODE,
    STATUS,
    MESSAGE,
    TARGET,
    METHOD,
    PATH,
    HOST,
    CONTENT_TYPE,
    RESPONSE_FORMAT,
    PROTOCOL,
    REQUEST,
    RESPONSE,
    HEADER,
    BODY,
    QUERY,
    OPTIONAL,
    YES,
    NO;

    private static final int LONGEST_HEAD = 40;
    /** The phrases by key: each as it is written, under itself without spaces and punctuation. */
    private static final Map<String, Map<String, String>> PHRASES = new LinkedHashMap<>();

    static {
        ResourceBundle words = ResourceBundle.getBundle(Word.class.getPackageName() + ".words", Locale.ROOT);
        for (String key : words.keySet()) {
            Map<String, String> phrases = new LinkedHashMap<>();
            Stream.of(words.getString(key).strip().split("\\|", -1)).forEach(word -> phrases.put(plain(word), word));
            PHRASES.put(key, phrases);
        }
    }

    private Map<String, String> phrases() {
        return PHRASES.getOrDefault(name(), Map.of());
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s*:：\\[\\]()（）.?？_]", "");
    }

    /** Whether the text is one of the phrases, whatever its case and punctuation. */
    boolean is(String text) {
        return phrases().containsKey(plain(text));
    }

    /** Whether a phrase stands in the text: as whole words in English, anywhere in the other languages. */
    boolean in(String text) {
        return longestIn(text) > 0;
    }

    private int longestIn(String text) {
        String spaced = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
        return phrases().values().stream()
                .filter(phrase -> phrase.chars().allMatch(letter -> letter < 128)
                        ? spaced.contains(" " + phrase.replace('-', ' ') + " ")
                        : phrase.length() > 1 && text.contains(phrase))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /** What a column with this head holds; null for a head that says nothing. */
    static @Nullable Word column(String head) {
        return EnumSet.range(NAME, PROTOCOL).stream()
                .filter(word -> word.fitting(head) > 0)
                .max(Comparator.comparing(word -> word.fitting(head)))
                .orElse(null);
    }

    /** How much of a head it is. */
    private int fitting(String head) {
        return is(head) ? Integer.MAX_VALUE : head.length() > LONGEST_HEAD || this == NUMBER ? 0 : longestIn(head);
    }

    /** The type that a word names: the key after {@code type.} in words.properties; empty for none. */
    static String type(String word) {
        return PHRASES.entrySet().stream()
                .filter(phrases -> phrases.getKey().startsWith("type."))
                .filter(phrases -> phrases.getValue().containsKey(plain(word)))
                .map(phrases -> phrases.getKey().substring("type.".length()))
                .findFirst()
                .orElse("");
    }
}
