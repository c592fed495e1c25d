package io.github.onestore4j.tools.markdown;

import java.util.List;
import java.util.StringJoiner;

/** A Markdown page, block by block. Blocks that would be empty are left out. */
public final class MarkdownPage {
    private final StringJoiner blocks = new StringJoiner("\n\n", "", "\n");

    /** Starts a page with its title. */
    public MarkdownPage(String title) {
        heading(1, title);
    }

    /** Adds a heading; 1 is the title's level. */
    public MarkdownPage heading(int level, String text) {
        return block("#".repeat(level) + " " + text);
    }

    /** Adds any block of Markdown: a paragraph, a table. */
    public MarkdownPage block(Object markdown) {
        String text = markdown.toString().strip();
        if (!text.isEmpty()) {
            blocks.add(text);
        }
        return this;
    }

    /** Adds a list. */
    public MarkdownPage list(List<String> items) {
        return block(items.isEmpty() ? "" : "- " + String.join("\n- ", items));
    }

    /** Adds lines of code, or of a directive of the site's generator. */
    public MarkdownPage fence(String language, List<String> lines) {
        return block(lines.isEmpty() ? "" : "```" + language + "\n" + String.join("\n", lines) + "\n```");
    }

    @Override
    public String toString() {
        return blocks.toString();
    }
}
