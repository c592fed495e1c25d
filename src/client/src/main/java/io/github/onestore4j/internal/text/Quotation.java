package io.github.onestore4j.internal.text;

import io.github.onestore4j.log.Redaction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody else wrote, for a message of this library: on one line, so that it cannot look like another log entry,
 * short, and without anything that could be a token, a key or a signature.
 */
public final class Quotation {
    private static final int LONGEST = 240;
    private static final int LONGEST_READ = 4096;
    private static final String LEFT_OUT = "\u2588";

    private static final Pattern LINE_BREAKS = Pattern.compile("[\\p{Cntrl}\\s\\u2028\\u2029]+");

    /** Base64, hexadecimal, a UUID, also when they are percent-encoded. */
    private static final Pattern RUN = Pattern.compile("(?:[A-Za-z0-9+/=_-]|%[0-9A-Fa-f]{2}){24,}+");

    private static final Pattern WORDS = Pattern.compile("[A-Za-z_/-]+");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/\\s]{16,}={0,2}\\s*");

    private Quotation() {}

    /** Returns the text as it may be quoted; the word null for null. */
    public static String of(@Nullable String text) {
        String given = String.valueOf(text);
        String beginning = given.substring(0, Math.min(LONGEST_READ, given.length()));
        String line = LINE_BREAKS.matcher(Redaction.redact(beginning)).replaceAll(" ");
        StringBuffer quoted = new StringBuffer();
        Matcher runs = RUN.matcher(line);
        while (runs.find()) {
            boolean isName = WORDS.matcher(runs.group()).matches();
            runs.appendReplacement(quoted, isName ? Matcher.quoteReplacement(runs.group()) : LEFT_OUT);
        }
        runs.appendTail(quoted);
        return quoted.substring(0, Math.min(LONGEST, quoted.length()));
    }

    /** Returns what the beginning of a body looks like, and that beginning as it may be quoted. */
    public static String ofBody(byte[] beginning) {
        if (beginning.length == 0) {
            return "an empty body";
        }
        if (startsWith(beginning, 0x1f, 0x8b)) {
            return "gzip data that no Content-Encoding announces";
        }
        boolean marked = startsWith(beginning, 0xef, 0xbb, 0xbf);
        String text =
                new String(beginning, marked ? 3 : 0, beginning.length - (marked ? 3 : 0), StandardCharsets.UTF_8);
        String trimmed = text.trim();
        String kind = "a body";
        if (trimmed.regionMatches(true, 0, "<!doctype html", 0, 14) || trimmed.regionMatches(true, 0, "<html", 0, 5)) {
            kind = "an HTML page";
        } else if (trimmed.startsWith("<")) {
            kind = "XML or HTML";
        } else if (BASE64.matcher(trimmed).matches()) {
            return "Base64 text" + (marked ? " after a byte order mark" : "");
        }
        return kind + (marked ? " with a byte order mark" : "") + " that begins with '" + of(text) + "'";
    }

    private static boolean startsWith(byte[] bytes, int... first) {
        if (bytes.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if ((bytes[i] & 0xff) != first[i]) {
                return false;
            }
        }
        return true;
    }
}
