package io.github.onestore4j.internal.json;

/** The spelling of JSON strings. */
final class JsonStrings {
    private static final String ESCAPED = "\"\\/bfnrt";
    private static final String MEANT = "\"\\/\b\f\n\r\t";

    private JsonStrings() {}

    /** The same string, quotation marks included, in which only what has to be escaped is escaped. */
    static String unescape(String quoted) {
        if (quoted.indexOf('\\') < 0) {
            return quoted;
        }
        StringBuilder out = new StringBuilder(quoted.length()).append('"');
        int end = quoted.length() - 1;
        for (int i = 1; i < end; i++) {
            char character = quoted.charAt(i);
            if (character == '\\') {
                character = quoted.charAt(++i);
                if (character == 'u') {
                    character = (char) Integer.parseInt(quoted.substring(i + 1, i + 5), 16);
                    i += 4;
                } else if (ESCAPED.indexOf(character) >= 0) {
                    character = MEANT.charAt(ESCAPED.indexOf(character));
                } // else Moshi reads it as itself: an apostrophe, or the end of a line
            }
            append(out, character);
        }
        return out.append('"').toString();
    }

    /** A string of JSON in ASCII alone. */
    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character <= '~') {
                append(out, character);
            } else {
                out.append(String.format("\\u%04x", (int) character));
            }
        }
        return out.append('"').toString();
    }

    private static void append(StringBuilder out, char character) {
        int known = MEANT.indexOf(character);
        if (character == '/' || (known < 0 && character >= ' ')) {
            out.append(character);
        } else if (known >= 0) {
            out.append('\\').append(ESCAPED.charAt(known));
        } else {
            out.append(String.format("\\u%04x", (int) character));
        }
    }
}
