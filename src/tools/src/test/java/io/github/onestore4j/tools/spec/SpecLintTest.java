package io.github.onestore4j.tools.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.onestore4j.error.ErrorCode;
import io.github.onestore4j.tools.openapi.Spec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house rules of the specs, beyond what OpenAPI asks for. */
class SpecLintTest {
    static List<Spec> specs() {
        return Spec.all(Spec.FOLDER);
    }

    private static JsonNode read(String spec) {
        return Spec.read(Spec.FOLDER, spec).root();
    }

    private static List<String> problems(Spec spec) throws IOException {
        List<String> problems = new ArrayList<>();
        OperationLint.check(spec, problems);
        FieldLint.check(spec, problems);
        ExtensionLint.check(spec, problems);
        ExampleLint.check(spec, problems);
        return problems;
    }

    @ParameterizedTest
    @MethodSource("specs")
    void hasNothingAgainstTheHouseRules(Spec spec) throws IOException {
        assertThat(problems(spec)).as(spec.file().toString()).isEmpty();
    }

    /** Each rule finds the breach of it that this spec was written with. */
    @Test
    void everyRuleFindsItsBreach() throws IOException {
        Path folder = Path.of("src/tools/src/test/resources/lint");
        assertThat(problems(Spec.read(folder, "breaches")))
                .containsExactlyElementsOf(Files.readAllLines(folder.resolve("breaches.txt")));
    }

    @Test
    void everyExplainedExtensionIsInUse() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Spec spec : specs()) {
            all.append(Files.readString(spec.file()));
        }
        assertThat(ExtensionLint.explained())
                .hasSizeGreaterThan(15)
                .allSatisfy(name -> assertThat(all).contains(name + ":"));
    }

    @Test
    void everyResponseCodeIsDataOnce() {
        JsonNode errorCode = read("errors").at("/components/schemas/ErrorCode");
        List<String> listed = new ArrayList<>();
        errorCode.path("enum").forEach(code -> listed.add(code.asText()));
        List<String> described = new ArrayList<>();
        Map<String, Integer> pages = new TreeMap<>();
        for (JsonNode code : errorCode.path("x-onestore-codes")) {
            described.add(code.path("code").asText());
            ErrorCode constant = ErrorCode.of(code.path("code").asText());
            assertThat(constant.isKnown()).isTrue();
            assertThat(constant.httpStatus()).isEqualTo(code.path("status").asInt());
            assertThat(constant.isRetryable()).isEqualTo(code.path("retryable").asBoolean());
            assertThat(constant.message()).isEqualTo(code.path("message").asText());
            assertThat(constant.whatToDo()).isEqualTo(code.path("whatToDo").asText());
            assertThat(code.path("meaning").asText()).isNotBlank();
            code.path("pages").forEach(page -> pages.merge(page.asText(), 1, Integer::sum));
        }
        assertThat(pages).isEqualTo(Map.of("iap-v7", 18, "pc-v7", 26));
        assertThat(described).isEqualTo(listed).doesNotHaveDuplicates().hasSize(30);
        assertThat(ErrorCode.values()).extracting(ErrorCode::value).isEqualTo(listed);
    }

    @Test
    void theTokenCallAndTheServerApiHaveTheSameHosts() {
        assertThat(hosts("oauth")).isEqualTo(hosts("iap-v7")).hasSize(4);
    }

    private static List<String> hosts(String spec) {
        List<String> hosts = new ArrayList<>();
        read(spec)
                .path("servers")
                .forEach(server -> hosts.add(server.path("x-onestore-environment")
                                .asText() + " " + server.path("url").asText()));
        return hosts;
    }
}
