package io.github.onestore4j.tools.markdown;

import java.util.Locale;

/** Text within a line of Markdown. */
public final class Markdown {
    private Markdown() {}

    /** Escapes what Markdown would read as markup. */
    public static String plain(String text) {
        return text.replaceAll("([\\\\`*_<\\[\\]])", "\\\\$1");
    }

    /** Marks text as code; empty text stays empty. */
    public static String code(String text) {
        return text.isEmpty() ? "" : "`" + text + "`";
    }

    /** Links Markdown to an address. */
    public static String link(String text, String address) {
        return "[" + text + "](" + address + ")";
    }

    /** Returns the anchor that renderers give a heading of letters and digits. */
    public static String anchor(String heading) {
        return "#" + heading.toLowerCase(Locale.ROOT);
    }
}
