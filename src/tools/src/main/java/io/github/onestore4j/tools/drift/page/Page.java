package io.github.onestore4j.tools.drift.page;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A saved page: its blocks in their order. */
public record Page(List<Block> blocks) {
    private static final Parser MARKDOWN = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().softbreak(Lines.sourceBreak()).build();

    public static Page of(String markdown) {
        String plain = GitBookTags.remove(markdown);
        Reader reader = new Reader(plain.split("\n", -1));
        MARKDOWN.parse(plain).accept(reader);
        return new Page(reader.blocks);
    }

    public List<Block.Table> tables() {
        return blocks.stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .toList();
    }

    private static final class Reader extends AbstractVisitor {
        private final List<Block> blocks = new ArrayList<>();
        private final String[] source;

        Reader(String[] source) {
            this.source = source;
        }

        @Override
        public void visit(Heading heading) {
            Element html = html(heading);
            blocks.add(new Block.Heading(
                    line(heading), heading.getLevel(), html.text().strip()));
        }

        @Override
        public void visit(Paragraph paragraph) {
            if (isPipes(paragraph)) {
                rowsWithoutAHead(paragraph);
                return;
            }
            for (Lines.Line line : Lines.of(html(paragraph))) {
                blocks.add(new Block.Text(line(paragraph) + line.sourceLine(), line.text(), line.bold()));
            }
        }

        private boolean isPipes(Paragraph paragraph) {
            return paragraph.getSourceSpans().stream()
                    .map(span -> source[span.getLineIndex()].strip())
                    .allMatch(line -> line.startsWith("|") && line.endsWith("|") && line.length() > 2);
        }

        /** Rows of pipes behind a blank line are no table in markdown; they are read as one that has no head. */
        private void rowsWithoutAHead(Paragraph paragraph) {
            int first = line(paragraph);
            int columns = (int) source[first - 1]
                            .replace("\\|", "")
                            .chars()
                            .filter(letter -> letter == '|')
                            .count()
                    - 1;
            StringBuilder table = new StringBuilder("| ".repeat(columns) + "|\n" + "|-".repeat(columns) + "|\n");
            for (SourceSpan span : paragraph.getSourceSpans()) {
                table.append(source[span.getLineIndex()].strip()).append('\n');
            }
            for (Block.Table read : Page.of(table.toString()).tables()) {
                List<Block.Row> rows = read.rows().stream()
                        .map(row -> new Block.Row(row.line() + first - 3, row.cells()))
                        .toList();
                blocks.add(new Block.Table(first, rows, false));
            }
        }

        @Override
        public void visit(FencedCodeBlock code) {
            blocks.add(new Block.Code(line(code) + 1, code.getLiteral()));
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            blocks.add(new Block.Code(line(code), code.getLiteral()));
        }

        @Override
        public void visit(HtmlBlock html) {
            blocks.addAll(HtmlBlocks.read(html.getLiteral(), line(html)));
        }

        /** The one custom block is a pipe table. */
        @Override
        public void visit(CustomBlock table) {
            List<Block.Row> rows = new ArrayList<>();
            table.accept(new AbstractVisitor() {
                @Override
                public void visit(org.commonmark.node.CustomNode node) {
                    if (node instanceof TableRow) {
                        rows.add(new Block.Row(line(node), cells(node)));
                    } else {
                        visitChildren(node);
                    }
                }
            });
            boolean headed = !rows.isEmpty() && !rows.get(0).isBlank();
            blocks.add(new Block.Table(
                    line(table), headed ? rows : rows.subList(Math.min(1, rows.size()), rows.size()), headed));
        }

        private static List<Cell> cells(Node row) {
            List<Cell> cells = new ArrayList<>();
            for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                if (cell instanceof TableCell) {
                    cells.add(Lines.cell(html(cell)));
                }
            }
            return cells;
        }

        /** The inline content of a block, with markdown's two ways to break a line made one. */
        private static Element html(Node block) {
            Paragraph paragraph = new Paragraph();
            while (block.getFirstChild() != null) {
                paragraph.appendChild(block.getFirstChild());
            }
            paragraph.accept(new AbstractVisitor() {
                @Override
                public void visit(HardLineBreak hard) {
                    hard.insertAfter(new SoftLineBreak());
                    hard.unlink();
                }
            });
            return Jsoup.parseBodyFragment(HTML.render(paragraph)).body();
        }

        private static int line(Node block) {
            return block.getSourceSpans().isEmpty()
                    ? 1
                    : block.getSourceSpans().get(0).getLineIndex() + 1;
        }
    }
}
