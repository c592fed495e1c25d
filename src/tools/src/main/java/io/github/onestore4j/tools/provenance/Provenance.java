package io.github.onestore4j.tools.provenance;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.onestore4j.tools.page.Block;
import io.github.onestore4j.tools.page.Cell;
import io.github.onestore4j.tools.page.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.stream.Collectors;
import okio.ByteString;

/**
 * Writes into openapi/provenance.json when a page was read and what its tables said then, as digests. The page itself
 * is ONE store's text and stays out of the repository.
 */
public final class Provenance {
    private static final Path FILE = Path.of("openapi", "provenance.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Provenance() {}

    /** Records a page that was saved on a day. */
    public static void record(Path page, String address, LocalDate date) throws IOException {
        ObjectNode provenance =
                Files.exists(FILE) ? (ObjectNode) JSON.readTree(FILE.toFile()) : JSON.createObjectNode();
        record(provenance, Files.readString(page), address, date);
        Files.writeString(FILE, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(provenance) + "\n");
    }

    /** Puts the page in the place of what was known of the same address. */
    static void record(ObjectNode provenance, String markdown, String address, LocalDate date) {
        ArrayNode pages = provenance.withArray("pages");
        for (int index = 0; index < pages.size(); index++) {
            if (pages.get(index).path("address").asText().equals(address)) {
                pages.remove(index);
            }
        }
        Page page = Page.of(markdown);
        ObjectNode entry = pages.addObject();
        entry.put("address", address);
        entry.put("date", date.toString());
        entry.put("sha256", sha256(page.blocks().stream().map(Provenance::text).collect(Collectors.joining("\n"))));
        ArrayNode tables = entry.putArray("tables");
        for (Block.Table table : page.tables()) {
            tables.addObject().put("line", table.line()).put("sha256", sha256(text(table)));
        }
    }

    /** What a block says, however it is laid out: a table in pipes and the same one in HTML say the same. */
    private static String text(Block block) {
        if (block instanceof Block.Table table) {
            return table.rows().stream()
                    .map(row -> row.cells().stream()
                            .map(Cell::text)
                            .filter(text -> !text.isEmpty())
                            .collect(Collectors.joining("\t")))
                    .filter(row -> !row.isEmpty())
                    .map(row -> Normalizer.normalize(row, Normalizer.Form.NFC))
                    .collect(Collectors.joining("\n"));
        }
        if (block instanceof Block.Code code) {
            return code.text().strip();
        }
        String text = block instanceof Block.Heading heading ? heading.text() : ((Block.Text) block).text();
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String sha256(String text) {
        return ByteString.encodeUtf8(text).sha256().hex();
    }
}
