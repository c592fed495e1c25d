package io.github.onestore4j.log;

import org.jspecify.annotations.Nullable;

/**
 * What somebody else has written, for a message of this library's: one line, so that it cannot look like another entry
 * of a log, short, and without anything that is long enough to be a token, a key or a signature.
 */
public final class Quotation {
    private static final int LONGEST = 240;

    private Quotation() {}

    /** The text as it may be quoted; the word null for none. */
    public static String of(@Nullable String text) {
        String line = String.valueOf(text).replaceAll("[\\p{Cntrl}\\s\\u2028\\u2029]+", " ");
        return line.substring(0, Math.min(LONGEST, line.length())).replaceAll("[A-Za-z0-9+/=_-]{24,}", "\u2588");
    }
}
