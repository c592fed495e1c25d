package io.github.onestore4j.tools.drift.page;

import java.util.Set;

/** GitBook's own tags: those that only present are blanked, so that the lines keep their numbers. */
final class GitBookTags {
    private static final Set<String> PRESENTATION = Set.of(
            "hint",
            "endhint",
            "code",
            "endcode",
            "tabs",
            "endtabs",
            "tab",
            "endtab",
            "stepper",
            "endstepper",
            "step",
            "endstep",
            "columns",
            "endcolumns",
            "column",
            "endcolumn",
            "embed",
            "endembed",
            "file",
            "endfile",
            "content-ref",
            "endcontent-ref",
            "include",
            "updates",
            "endupdates",
            "update",
            "endupdate");

    private GitBookTags() {}

    static String remove(String markdown) {
        StringBuilder plain = new StringBuilder();
        boolean inFence = false;
        boolean inTable = false;
        for (String line : markdown.split("\\R", -1)) {
            String text = line.strip();
            inFence ^= text.startsWith("```") || text.startsWith("~~~");
            boolean presents =
                    !inFence && text.startsWith("{%") && text.endsWith("%}") && PRESENTATION.contains(name(text));
            inTable |= !inFence && text.contains("<table");
            // Markdown ends a piece of HTML at a blank line; a table goes on to its end.
            boolean hole = inTable && text.isEmpty();
            plain.append(presents ? "" : hole ? "<!-- -->" : line).append('\n');
            inTable &= !text.contains("</table>");
        }
        return plain.toString();
    }

    private static String name(String tag) {
        return tag.substring(2).strip().split("[\\s%]", 2)[0];
    }
}
