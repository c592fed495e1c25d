package io.github.onestore4j.tools.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * One file of a folder of specs.
 *
 * @param name the file's name without its ending, {@code iap-v7} for example
 */
public record Spec(Path folder, String name, JsonNode root) {
    /** Where the specs are, seen from the root of the project. */
    public static final Path FOLDER = Path.of("openapi");

    /** The spec of the emulator's own API, which is none of ONE store's. */
    public static final String EMULATOR = "emulator";

    private static final String ENDING = ".yaml";
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Map<Path, JsonNode> READ = new ConcurrentHashMap<>();

    /** Reads one, each file once. */
    public static Spec read(Path folder, String name) {
        return new Spec(folder, name, READ.computeIfAbsent(folder.resolve(name + ENDING), Spec::parse));
    }

    private static JsonNode parse(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** All specs of ONE store's in a folder, the one with the most operations first. */
    public static List<Spec> all(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING) && !name.equals(EMULATOR + ENDING))
                    .map(name -> read(folder, name.substring(0, name.length() - ENDING.length())))
                    .sorted(Comparator.comparing(
                                    (Spec spec) -> -spec.operations().size())
                            .thenComparing(Spec::name))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The file. */
    public Path file() {
        return folder.resolve(name + ENDING);
    }

    /** What it is the spec of. */
    public String title() {
        return root.at("/info/title").asText();
    }

    /** The operations in their order. */
    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> member : path.getValue().properties()) {
                if (member.getValue().has("operationId")) {
                    operations.add(new Operation(this, path.getKey(), member.getKey(), member.getValue()));
                }
            }
        }
        return operations;
    }

    /** The schemas by name, in their order. */
    public Map<String, JsonNode> schemas() {
        return components("schemas");
    }

    /** The parameters that its operations, or those of other specs, refer to. */
    public Map<String, JsonNode> parameters() {
        return components("parameters");
    }

    private Map<String, JsonNode> components(String kind) {
        Map<String, JsonNode> components = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> component :
                root.path("components").path(kind).properties()) {
            components.put(component.getKey(), component.getValue());
        }
        return components;
    }

    /** What a node stands for: what its {@code $ref} names, in this file or in another one, or else itself. */
    public Target target(JsonNode node) {
        if (!node.has("$ref")) {
            return new Target(this, "", node);
        }
        String reference = node.path("$ref").asText();
        int hash = reference.indexOf('#');
        String file = reference.substring(0, hash);
        Spec spec = file.isEmpty() ? this : read(folder, file.substring(0, file.length() - ENDING.length()));
        String pointer = reference.substring(hash + 1);
        JsonNode found = spec.root.at(pointer);
        if (found.isMissingNode()) {
            throw new IllegalArgumentException(file() + " refers to " + reference + ", which does not exist");
        }
        return new Target(spec, pointer.substring(pointer.lastIndexOf('/') + 1), found);
    }
}
