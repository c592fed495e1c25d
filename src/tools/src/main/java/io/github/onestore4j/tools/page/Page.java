package io.github.onestore4j.tools.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * A saved page: its blocks in their order. Markdown is made HTML that knows its lines, and read as what is HTML
 * already.
 */
public record Page(List<Block> blocks) {
    private static final String LINE = "data-line";
    private static final Parser MARKDOWN = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .softbreak("<br class=\"" + Lines.SOURCE_BREAK + "\">")
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                if (node instanceof HardLineBreak) {
                    attributes.put("class", Lines.SOURCE_BREAK);
                } else if (!node.getSourceSpans().isEmpty()) {
                    boolean isFenced = node instanceof FencedCodeBlock && tag.equals("code");
                    int line = node.getSourceSpans().get(0).getLineIndex() + (isFenced ? 2 : 1);
                    attributes.put(LINE, String.valueOf(line));
                }
            })
            .build();
    private static final Pattern PRESENTS = Pattern.compile(
            "\\{%\\s*(end\\w[\\w-]*|hint|code|tabs?|stepper|step|columns?|content-ref|embed|file|include|updates?)\\b.*%}");
    private static final Pattern TAG = Pattern.compile("<(table|tr|pre|p|li|h[1-6])\\b");
    private static final String DATA = "table, pre, h1, h2, h3, h4, h5, h6";
    private static final String BLOCKS = DATA + ", p, hr, div, blockquote, details, ul, ol, li, figure";

    public static Page of(String markdown) {
        Page page = new Page(new ArrayList<>());
        page.walk(Jsoup.parse(HTML.render(MARKDOWN.parse(prepared(markdown)))).body(), 1, 0);
        return page;
    }

    public List<Block.Table> tables() {
        return blocks.stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .toList();
    }

    /** Blanks GitBook's own tags that only present, and tells the HTML which lines it stands on. */
    private static String prepared(String markdown) {
        StringBuilder prepared = new StringBuilder();
        boolean inFence = false;
        boolean inTable = false;
        int number = 0;
        for (String line : markdown.split("\\R", -1)) {
            number++;
            String text = line.strip();
            inFence ^= text.startsWith("```") || text.startsWith("~~~");
            inTable |= !inFence && text.contains("<table");
            // Markdown ends a piece of HTML at a blank line; a table goes on to its end.
            boolean isHole = inTable && text.isEmpty();
            boolean presents = !inFence && PRESENTS.matcher(text).matches();
            String numbered = inFence ? line : TAG.matcher(line).replaceAll("<$1 " + LINE + "=\"" + number + "\"");
            prepared.append(presents ? "" : isHole ? "<!-- -->" : numbered).append('\n');
            inTable &= !text.contains("</table>");
        }
        return prepared.toString();
    }

    private void walk(Element parent, int line, int depth) {
        List<Node> words = new ArrayList<>();
        for (Node node : parent.childNodes()) {
            if (node instanceof Element element && (element.is(BLOCKS) || element.selectFirst(DATA) != null)) {
                text(words, line, depth);
                words.clear();
                line = line(element, line);
                read(element, element.normalName(), line, depth);
            } else {
                words.add(node);
            }
        }
        text(words, line, depth);
    }

    private void read(Element element, String tag, int line, int depth) {
        if (tag.equals("table")) {
            blocks.add(table(element, line));
            element.select("table table").forEach(nested -> blocks.add(table(nested, line(nested, line))));
        } else if (tag.equals("pre")) {
            Element code = element.selectFirst("code[" + LINE + "]");
            blocks.add(new Block.Code(line(code == null ? element : code, line), element.wholeText()));
        } else if (tag.matches("h[1-6]")) {
            blocks.add(
                    new Block.Heading(line, tag.charAt(1) - '0', element.text().strip()));
        } else if (tag.equals("p")) {
            text(element.childNodes(), line, depth);
        } else {
            walk(element, line, depth + (tag.equals("li") ? 1 : 0));
        }
    }

    private static int line(Element element, int otherwise) {
        return element.hasAttr(LINE) ? Integer.parseInt(element.attr(LINE)) : otherwise;
    }

    private void text(List<Node> nodes, int line, int depth) {
        boolean continues = false;
        for (Lines.Line read : Lines.of(nodes)) {
            blocks.add(new Block.Text(line + read.sourceLine(), read.text(), read.bold(), depth, continues));
            continues = true;
        }
    }

    private static Block.Table table(Element table, int line) {
        List<Block.Row> rows = new ArrayList<>();
        Map<Integer, Integer> spans = new TreeMap<>();
        Map<Integer, Cell> spanning = new TreeMap<>();
        for (Element row : table.select("tr")) {
            if (!table.equals(row.closest("table"))) {
                continue;
            }
            List<Cell> cells = new ArrayList<>();
            for (Element cell : row.children()) {
                fill(cells, spans, spanning);
                Cell read = Lines.cell(cell);
                spans.put(cells.size(), number(cell, "rowspan") - 1);
                spanning.put(cells.size(), cells.isEmpty() ? Cell.EMPTY : read);
                cells.add(read);
                for (int extra = 1; extra < number(cell, "colspan"); extra++) {
                    cells.add(Cell.EMPTY);
                }
            }
            fill(cells, spans, spanning);
            rows.add(new Block.Row(line(row, line), cells));
        }
        boolean headed = table.selectFirst("> thead > tr > th, > tbody > tr:first-child > th:last-child") != null;
        while (!rows.isEmpty() && rows.get(0).isBlank()) {
            rows.remove(0);
            headed = false;
        }
        return new Block.Table(line, rows, headed);
    }

    /** A cell that spans rows counts for each of them, but for one in the first column, which opens a group. */
    private static void fill(List<Cell> cells, Map<Integer, Integer> spans, Map<Integer, Cell> spanning) {
        while (spans.getOrDefault(cells.size(), 0) > 0) {
            spans.merge(cells.size(), -1, Integer::sum);
            cells.add(spanning.getOrDefault(cells.size(), Cell.EMPTY));
        }
    }

    private static int number(Element cell, String attribute) {
        String value = cell.attr(attribute);
        return value.matches("\\d{1,3}") ? Integer.parseInt(value) : 1;
    }
}
