package io.github.onestore4j.tools.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.onestore4j.error.ErrorCode;
import io.swagger.v3.core.util.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every response code of every page stands once in the page's table, in the spec, and in {@link ErrorCode}. */
class ErrorCodeMatrixTest {
    /** Codes whose sentence differs between the two pages; the spec has the server API's. */
    private static final List<String> OTHER_WORDS = List.of("Success");

    private record Row(String code, int status, String message) {}

    private static List<Row> table(String page) throws IOException {
        return Files.readAllLines(Path.of("src/tools/src/test/resources/pages/" + page + "-codes.tsv")).stream()
                .map(line -> line.split("\t", -1))
                .map(cells -> new Row(cells[0], Integer.parseInt(cells[1]), cells[2]))
                .toList();
    }

    private static List<String> inSpec(String page) throws IOException {
        List<String> codes = new ArrayList<>();
        JsonNode spec = Yaml.mapper().readTree(Path.of("openapi/errors.yaml").toFile());
        for (JsonNode code : spec.at("/components/schemas/ErrorCode/x-onestore-codes")) {
            for (JsonNode named : code.path("pages")) {
                if (named.asText().equals(page)) {
                    codes.add(code.path("code").asText());
                }
            }
        }
        return codes;
    }

    @ParameterizedTest
    @CsvSource({"iap-v7, 18", "pc-v7, 26"})
    void everyCodeIsThereOnce(String page, int count) throws IOException {
        List<Row> table = table(page);
        assertThat(table).extracting(Row::code).hasSize(count).doesNotHaveDuplicates();
        assertThat(inSpec(page))
                .doesNotHaveDuplicates()
                .hasSameElementsAs(new TreeSet<>(table.stream().map(Row::code).toList()));
        for (Row row : table) {
            ErrorCode code = ErrorCode.of(row.code());
            assertThat(code.isKnown()).as(row.code()).isTrue();
            assertThat(ErrorCode.values()).filteredOn(code::equals).hasSize(1);
            assertThat(code.httpStatus()).as(row.code()).isEqualTo(row.status());
            if (!(page.equals("pc-v7") && OTHER_WORDS.contains(row.code()))) {
                assertThat(code.message()).as(row.code()).isEqualTo(row.message());
            }
        }
    }
}
