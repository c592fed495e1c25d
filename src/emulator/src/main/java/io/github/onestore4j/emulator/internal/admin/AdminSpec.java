package io.github.onestore4j.emulator.internal.admin;

import io.github.onestore4j.emulator.internal.json.Yaml;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The description of the admin API, by which its requests are checked. */
final class AdminSpec {
    private static final String FILE = "/io/github/onestore4j/emulator/emulator.yaml";
    private static final String REFERENCE = "#/components/schemas/";

    /** Read when it is first needed, and once. */
    private static final class Only {
        private static final AdminSpec SPEC = new AdminSpec();
    }

    private final String text;
    private final Map<String, Object> root;

    static AdminSpec get() {
        return Only.SPEC;
    }

    private AdminSpec() {
        try (InputStream file = AdminSpec.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        root = Yaml.read(text);
    }

    String text() {
        return text;
    }

    /** Returns what the body of a POST has to be. */
    Schema body(String path) {
        Map<String, Object> post = child(child(child(root, "paths"), path), "post");
        Map<String, Object> json = child(child(child(post, "requestBody"), "content"), "application/json");
        return new Schema(this, child(json, "schema"));
    }

    /** Returns a schema itself where another one refers to it. */
    Map<String, Object> resolve(Map<String, Object> schema) {
        Object reference = schema.get("$ref");
        return reference == null
                ? schema
                : child(
                        child(child(root, "components"), "schemas"),
                        reference.toString().substring(REFERENCE.length()));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> child(Map<String, Object> parent, String name) {
        if (parent.get(name) instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new IllegalStateException("emulator.yaml has no " + name + " in " + parent.keySet());
    }
}
