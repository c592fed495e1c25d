package io.github.onestore4j.tools.drift.reading;

import java.util.EnumSet;
import java.util.Locale;
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
    FORM,
    OPTIONAL,
    YES,
    NO;

    private static final int LONGEST_HEAD = 40;

    /** Whether the text is one of the phrases, whatever its case and punctuation. */
    boolean is(String text) {
        String plain = Words.plain(text);
        return !plain.isEmpty() && Words.of(name()).containsKey(plain);
    }

    /** Whether a phrase stands in the text: as whole words in English, anywhere in the other languages. */
    boolean in(String text) {
        return longestIn(text) > 0;
    }

    private int longestIn(String text) {
        String spaced = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
        int longest = 0;
        for (String phrase : Words.of(name()).values()) {
            boolean latin = phrase.chars().allMatch(letter -> letter < 128);
            boolean there = latin ? spaced.contains(" " + phrase.replace('-', ' ') + " ") : text.contains(phrase);
            longest = there && (latin || phrase.length() > 1) ? Math.max(longest, phrase.length()) : longest;
        }
        return longest;
    }

    /** What a column with this head holds; null for a head that says nothing. */
    static @Nullable Word column(String head) {
        Word best = null;
        int longest = 0;
        for (Word word : EnumSet.range(NAME, PROTOCOL)) {
            if (word.is(head)) {
                return word;
            }
            int found = head.length() > LONGEST_HEAD || word == NUMBER ? 0 : word.longestIn(head);
            if (found > longest) {
                best = word;
                longest = found;
            }
        }
        return best;
    }
}
