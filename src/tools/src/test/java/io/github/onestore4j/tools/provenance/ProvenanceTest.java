package io.github.onestore4j.tools.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What is recorded of a page. */
class ProvenanceTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PIPES = "# A title\n\n| Code | Status |\n| --- | --- |\n| MKT\\_ONE | 200 |\n";
    private static final String HTML =
            "# A title\n\n<table><thead><tr><th>Code</th><th>Status</th></tr></thead><tbody><tr><td><p>MKT_ONE<br></p></td><td>200</td></tr></tbody></table>\n";

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
