package io.github.onestore4j.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.onestore4j.error.ErrorCode;
import io.swagger.v3.core.util.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house rules of the specs, beyond what OpenAPI asks for. */
class SpecLintTest {
    static Stream<String> specs() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("openapi"))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static JsonNode read(String spec) {
        try {
            return Yaml.mapper().readTree(Path.of("openapi", spec).toFile());
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    @ParameterizedTest
    @MethodSource("specs")
    void everyOperationIsDescribed(String spec) {
        List<String> problems = new ArrayList<>();
        for (JsonNode path : read(spec).path("paths")) {
            for (JsonNode operation : path) {
                if (!operation.isObject()) {
                    continue; // the hosts of one path
                }
                String id = operation.path("operationId").asText("an operation without an id");
                for (String needed : List.of("summary", "description", "externalDocs", "x-onestore-retry", "tags")) {
                    if (operation.path(needed).isMissingNode()) {
                        problems.add(id + " has no " + needed);
                    }
                }
                if (!Set.of("safe", "unsent", "never")
                        .contains(operation.path("x-onestore-retry").asText())) {
                    problems.add(id + " has a retry rule that is neither safe nor unsent nor never");
                }
                if (operation.path("x-onestore-result").asBoolean()
                        && operation.path("x-onestore-retry").asText().equals("safe")) {
                    problems.add(id + " changes state and may be repeated");
                }
            }
        }
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("specs")
    void everyFieldIsDescribed(String spec) {
        List<String> problems = new ArrayList<>();
        for (Map.Entry<String, JsonNode> schema :
                read(spec).at("/components/schemas").properties()) {
            for (Map.Entry<String, JsonNode> property :
                    schema.getValue().path("properties").properties()) {
                checkField(schema.getKey() + "." + property.getKey(), property.getValue(), problems);
            }
            if (schema.getValue().path("description").isMissingNode() && !isForm(schema.getKey())) {
                problems.add(schema.getKey() + " has no description");
            }
            if (schema.getValue().path("externalDocs").isMissingNode() && !isForm(schema.getKey())) {
                problems.add(schema.getKey() + " names no page");
            }
        }
        for (Map.Entry<String, JsonNode> parameter :
                read(spec).at("/components/parameters").properties()) {
            JsonNode node = parameter.getValue();
            if (node.path("description").isMissingNode() || node.path("example").isMissingNode()) {
                problems.add(parameter.getKey() + " has no description or example");
            }
        }
        assertThat(problems).isEmpty();
    }

    private static boolean isForm(String schema) {
        return schema.equals("TokenRequest");
    }

    private static void checkField(String name, JsonNode field, List<String> problems) {
        if (field.path("description").isMissingNode()) {
            problems.add(name + " has no description");
        }
        if (field.path("example").isMissingNode()
                && !field.path("type").asText().equals("array")) {
            problems.add(name + " has no example");
        }
        boolean isTime = field.path("format").asText().equals("epoch-millis");
        if (isTime != field.has("x-onestore-instant")) {
            problems.add(name + " must have both or neither of epoch-millis and x-onestore-instant");
        }
    }

    @Test
    void whatSpecsBorrowIsMappedInThePom() throws IOException {
        Set<String> shared = new TreeSet<>();
        for (String spec : List.of("common.yaml", "errors.yaml")) {
            read(spec).at("/components/schemas").fieldNames().forEachRemaining(shared::add);
        }
        Set<String> mapped = new TreeSet<>();
        Matcher mapping = Pattern.compile("<schemaMapping>(\\w+)=\\1</schemaMapping>")
                .matcher(Files.readString(Path.of("pom.xml")));
        while (mapping.find()) {
            mapped.add(mapping.group(1));
        }
        shared.addAll(List.of("EmptyObject", "V2ErrorResponse", "V2ErrorDetail")); // no class is made of these
        assertThat(mapped).isEqualTo(shared);
    }

    @Test
    void everyResponseCodeIsDataOnce() {
        JsonNode errorCode = read("errors.yaml").at("/components/schemas/ErrorCode");
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
        assertThat(hosts("oauth.yaml")).isEqualTo(hosts("iap-v7.yaml")).hasSize(4);
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
