package io.github.onestore4j.tools.drift.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** Reads what a page writes in HTML: tables with nested cells, code, and text between them. */
final class HtmlBlocks {
    private final List<Block> blocks = new ArrayList<>();
    private final int firstLine;

    private HtmlBlocks(int firstLine) {
        this.firstLine = firstLine;
    }

    static List<Block> read(String html, int firstLine) {
        HtmlBlocks reader = new HtmlBlocks(firstLine);
        reader.walk(
                Jsoup.parse(html, Parser.htmlParser().setTrackPosition(true)).body());
        return reader.blocks;
    }

    private void walk(Element parent) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text && !text.isBlank()) {
                blocks.add(new Block.Text(line(text), text.text().strip(), ""));
            }
            if (node instanceof Element element) {
                read(element);
            }
        }
    }

    private void read(Element element) {
        String tag = element.normalName();
        if (tag.equals("table")) {
            table(element);
        } else if (tag.equals("pre")) {
            blocks.add(new Block.Code(line(element), element.wholeText()));
        } else if (tag.matches("h[1-6]")) {
            blocks.add(new Block.Heading(line(element), tag.charAt(1) - '0', element.text()));
        } else if (element.selectFirst("table, pre, h1, h2, h3, h4, h5, h6") != null) {
            walk(element);
        } else {
            for (Lines.Line line : Lines.of(element)) {
                blocks.add(new Block.Text(line(element), line.text(), line.bold()));
            }
        }
    }

    private void table(Element table) {
        List<Block.Row> rows = new ArrayList<>();
        List<Element> nested = new ArrayList<>();
        Spans spans = new Spans();
        for (Element row : table.select("tr")) {
            if (table.equals(row.closest("table"))) {
                List<Cell> cells = new ArrayList<>();
                for (Element cell : row.children()) {
                    spans.fill(cells);
                    Cell read = Lines.cell(cell);
                    spans.start(cells.size(), number(cell, "rowspan"), read);
                    cells.add(read);
                    for (int extra = 1; extra < number(cell, "colspan"); extra++) {
                        cells.add(Cell.EMPTY);
                    }
                    nested.addAll(cell.select("table"));
                }
                spans.fill(cells);
                rows.add(new Block.Row(line(row), cells));
            }
        }
        boolean headed = table.selectFirst("> thead > tr > th, > tbody > tr:first-child > th:last-child") != null;
        while (!rows.isEmpty() && rows.get(0).isBlank()) {
            rows.remove(0);
            headed = false;
        }
        blocks.add(new Block.Table(line(table), rows, headed));
        nested.forEach(this::table);
    }

    private static int number(Element cell, String attribute) {
        String value = cell.attr(attribute);
        return value.matches("\\d{1,3}") ? Integer.parseInt(value) : 1;
    }

    private int line(Node node) {
        int line = node.sourceRange().start().lineNumber();
        return firstLine + Math.max(0, line - 1);
    }
}
