package io.github.onestore4j.tools.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The text of an HTML element, line by line, as it looks: tags are gone, breaks and paragraphs end a line. */
final class Lines {
    /** One line: its text, its bold beginning, its hard indentation, and the source lines before it. */
    record Line(String text, String bold, int indent, int sourceLine) {}

    private static final Set<String> BREAKING =
            Set.of("p", "li", "ul", "ol", "div", "tr", "pre", "h1", "h2", "h3", "h4");
    /** The class of a break where a line of the source ends, so that these can be counted. */
    static final String SOURCE_BREAK = "source";

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder bold = new StringBuilder();
    private int sourceLine;

    private Lines() {}

    static List<Line> of(List<Node> nodes) {
        Lines lines = new Lines();
        nodes.forEach(node -> lines.walk(node, false));
        lines.end();
        return lines.lines;
    }

    static Cell cell(Element element) {
        List<Line> lines = of(element.childNodes());
        return lines.isEmpty()
                ? Cell.EMPTY
                : new Cell(lines.stream().map(Line::text).toList(), lines.get(0).indent());
    }

    private void walk(Node node, boolean inBold) {
        if (node instanceof TextNode words) {
            add(words.getWholeText(), inBold);
        }
        if (!(node instanceof Element element)) {
            return;
        }
        String tag = element.normalName();
        if (tag.equals("br")) {
            end();
            sourceLine += element.hasClass(SOURCE_BREAK) ? 1 : 0;
            return;
        }
        boolean breaking = BREAKING.contains(tag);
        if (breaking) {
            end();
        }
        for (Node child : element.childNodes()) {
            if (!child.nodeName().equals("table")) {
                walk(child, inBold || tag.equals("strong") || tag.equals("b"));
            }
        }
        if (breaking) {
            end();
        }
    }

    private void add(String words, boolean inBold) {
        boolean boldSoFar = visible(text).length() == visible(bold).length();
        text.append(words);
        if (inBold && boldSoFar) {
            bold.append(words);
        }
    }

    private void end() {
        String visible = visible(text);
        if (!visible.isEmpty()) {
            lines.add(new Line(visible, visible(bold), indent(), sourceLine));
        }
        text.setLength(0);
        bold.setLength(0);
    }

    private int indent() {
        int indent = 0;
        for (char letter : text.toString().toCharArray()) {
            if (letter == '\u00a0' || letter == '\u3000' || letter == '\u2003') {
                indent++;
            } else if (letter != ' ' && letter != '\n') {
                break;
            }
        }
        return indent;
    }

    private static String visible(CharSequence text) {
        return text.toString()
                .replaceAll("[\\u200b\\u200c\\u200d\\ufeff]", "")
                .replaceAll("[\\s\\u00a0\\u3000\\u2003]+", " ")
                .strip();
    }
}
