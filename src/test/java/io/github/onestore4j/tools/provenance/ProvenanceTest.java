package io.github.onestore4j.tools.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.jar.Attributes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A jar tells what it was made from. */
class ProvenanceTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PIPES = "# A title\n\n| Code | Status |\n| --- | --- |\n| MKT\\_ONE | 200 |\n";
    private static final String HTML =
            "# A title\n\n<table><thead><tr><th>Code</th><th>Status</th></tr></thead><tbody><tr><td><p>MKT_ONE<br></p></td><td>200</td></tr></tbody></table>\n";

    @TempDir
    Path project;

    @BeforeEach
    void twoSpecs() throws IOException {
        Files.createDirectories(project.resolve("openapi"));
        Files.createDirectories(project.resolve("templates"));
        Files.writeString(project.resolve("openapi/a.yaml"), "openapi: 3.0.3\n");
        Files.writeString(project.resolve("templates/model.mustache"), "{{name}}\n");
        Files.copy(Path.of("openapi/provenance.json"), project.resolve("openapi/provenance.json"));
    }

    private Attributes manifest() throws IOException {
        return BuildDigests.manifest(project.resolve("openapi"), project.resolve("templates"), "7.0")
                .getMainAttributes();
    }

    @Test
    void theManifestFollowsTheSpecsAndTheTemplates() throws IOException {
        Attributes first = manifest();
        assertThat(manifest()).isEqualTo(first);
        Files.writeString(project.resolve("openapi/a.yaml"), "openapi: 3.0.3\r\n");
        assertThat(manifest()).as("line ends").isEqualTo(first);
        Files.writeString(project.resolve("openapi/a.yaml"), "openapi: 3.0.2\n");
        assertThat(manifest().getValue("OneStore4j-Specs-SHA256"))
                .isNotEqualTo(first.getValue("OneStore4j-Specs-SHA256"));
        assertThat(manifest().getValue("OneStore4j-Templates-SHA256"))
                .isEqualTo(first.getValue("OneStore4j-Templates-SHA256"));
        Files.writeString(project.resolve("templates/model.mustache"), "{{classname}}\n");
        assertThat(manifest().getValue("OneStore4j-Templates-SHA256"))
                .isNotEqualTo(first.getValue("OneStore4j-Templates-SHA256"));
        assertThat(first.getValue("OneStore4j-Generator-Version")).isEqualTo("7.0");
    }

    @Test
    void theManifestNamesEveryPageThatTheSpecsWereReadOff() throws IOException {
        JsonNode pages =
                JSON.readTree(Path.of("openapi/provenance.json").toFile()).path("pages");
        assertThat(pages).hasSize(3);
        for (JsonNode page : pages) {
            assertThat(LocalDate.parse(page.path("date").asText())).isAfter(LocalDate.of(2025, 1, 1));
            assertThat(manifest().getValue("OneStore4j-Pages"))
                    .contains(page.path("address").asText() + " "
                            + page.path("date").asText() + " "
                            + page.path("sha256").asText());
            assertThat(page.path("tables"))
                    .allSatisfy(
                            table -> assertThat(table.path("sha256").asText()).hasSize(64));
        }
    }

    @Test
    void aTableIsTheSameInAnotherLayoutAndAnotherWithAnotherWord() {
        JsonNode pipes = recorded(PIPES);
        assertThat(recorded(HTML).at("/tables/0/sha256")).isEqualTo(pipes.at("/tables/0/sha256"));
        assertThat(recorded(HTML).path("sha256")).isEqualTo(pipes.path("sha256"));
        assertThat(recorded(PIPES.replace("200", "201")).at("/tables/0/sha256"))
                .isNotEqualTo(pipes.at("/tables/0/sha256"));
    }

    @Test
    void aPageThatIsReadAgainTakesItsOwnPlace() {
        ObjectNode provenance = JSON.createObjectNode();
        Provenance.record(provenance, PIPES, "https://docs.test/a", LocalDate.of(2026, 1, 1));
        Provenance.record(provenance, PIPES, "https://docs.test/b", LocalDate.of(2026, 1, 1));
        Provenance.record(provenance, HTML, "https://docs.test/a", LocalDate.of(2026, 2, 1));
        assertThat(provenance.path("pages")).hasSize(2);
        assertThat(provenance.at("/pages/1/date").asText()).isEqualTo("2026-02-01");
    }

    private static JsonNode recorded(String page) {
        ObjectNode provenance = JSON.createObjectNode();
        Provenance.record(provenance, page, "https://docs.test/a", LocalDate.of(2026, 1, 1));
        return provenance.at("/pages/0");
    }
}
