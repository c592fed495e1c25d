package io.github.onestore4j.emulator.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.onestore4j.emulator.OneStoreEmulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What openapi/emulator.yaml describes is there, and its bodies are checked by nothing that it cannot say. */
class SpecTest {
    @RegisterExtension
    static final OneStoreEmulator STORE = OneStoreEmulator.sandbox();

    private static final Path FILE = Path.of("openapi/emulator.yaml");

    /** The keywords that the check of a body knows. */
    private static final Set<String> KEYWORDS = Set.of(
            "$ref",
            "type",
            "description",
            "example",
            "enum",
            "required",
            "properties",
            "additionalProperties",
            "items",
            "minLength",
            "maxLength",
            "minimum",
            "maximum",
            "format");

    @SuppressWarnings("unchecked")
    private static Map<String, Object> spec() throws IOException {
        return (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(FILE));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> child(Map<String, ?> parent, String name) {
        return (Map<String, Map<String, Object>>) parent.get(name);
    }

    static Stream<String> paths(String method) throws IOException {
        return child(spec(), "paths").entrySet().stream()
                .filter(path -> path.getValue().containsKey(method))
                .map(Map.Entry::getKey);
    }

    static Stream<String> reads() throws IOException {
        return paths("get").filter(path -> !path.contains("{"));
    }

    static Stream<String> writes() throws IOException {
        return paths("post");
    }

    @ParameterizedTest
    @MethodSource("reads")
    void everyReadIsThere(String path) throws Exception {
        assertThat(new Admin(STORE.url()).get(path).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("writes")
    void everyWriteRefusesAFieldThatItDoesNotKnow(String path) throws Exception {
        Admin.Reply reply = new Admin(STORE.url()).post(path, "{\"mode\": \"NEITHER\", \"unheardOf\": 1}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).containsAnyOf("unheardOf: there is no such field", "mode: has to be one of");
    }

    @Test
    void theStoreHandsItOut() throws Exception {
        assertThat(new Admin(STORE.url()).get("/openapi").body()).isEqualTo(Files.readString(FILE));
    }

    @Test
    void itsSchemasUseWhatTheCheckUnderstands() throws IOException {
        Set<String> used = new TreeSet<>();
        List<Object> left =
                new ArrayList<>(child(child(spec(), "components"), "schemas").values());
        while (!left.isEmpty()) {
            if (left.remove(left.size() - 1) instanceof Map<?, ?> schema) {
                schema.keySet().forEach(keyword -> used.add(keyword.toString()));
                left.add(schema.get("items"));
                if (schema.get("properties") instanceof Map<?, ?> fields) {
                    left.addAll(fields.values());
                }
            }
        }
        assertThat(KEYWORDS).containsAll(used);
    }
}
