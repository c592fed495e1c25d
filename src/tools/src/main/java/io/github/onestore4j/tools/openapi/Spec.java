package io.github.onestore4j.tools.openapi;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One file of a folder of specs. */
public final class Spec {
    /** Where the specs are, seen from the root of the project. */
    public static final Path FOLDER = Path.of("openapi");

    /** The spec of the emulator's own API, which is none of ONE store's. */
    public static final String EMULATOR = "emulator";

    private static final String ENDING = ".yaml";
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private final Path folder;
    private final String name;
    private final JsonNode root;
    /** What has been read of the folder, by name. */
    private final Map<String, Spec> read;
    /** The line of each element, by JSON pointer; empty until one is asked for. */
    private final Map<String, Integer> lines = new HashMap<>();

    private Spec(Path folder, String name, Map<String, Spec> read) {
        this.folder = folder;
        this.name = name;
        this.read = read;
        try {
            this.root = YAML.readTree(file().toFile());
        } catch (JsonProcessingException slip) {
            int line = slip.getLocation() == null ? 1 : slip.getLocation().getLineNr();
            throw new IllegalArgumentException(file() + ":" + line + " is no YAML: " + slip.getOriginalMessage(), slip);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        read.put(name, this);
    }

    /** Reads one. */
    public static Spec read(Path folder, String name) {
        return new Spec(folder, name, new HashMap<>());
    }

    /** Reads all specs of ONE store's in a folder: the one with the most operations first. */
    public static List<Spec> all(Path folder) {
        Map<String, Spec> read = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ENDING) && !file.equals(EMULATOR + ENDING))
                    .map(file -> new Spec(folder, file.substring(0, file.length() - ENDING.length()), read))
                    .sorted(Comparator.comparing(
                                    (Spec spec) -> -spec.operations().size())
                            .thenComparing(Spec::name))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The file's name without its ending, {@code iap-v7} for example. */
    public String name() {
        return name;
    }

    public JsonNode root() {
        return root;
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
        String file = reference.substring(0, Math.max(0, hash)).replaceFirst("^\\./", "");
        Spec spec = file.isEmpty() ? this : read.get(file.replace(ENDING, ""));
        if (spec == null && Files.exists(folder.resolve(file))) {
            spec = new Spec(folder, file.replace(ENDING, ""), read);
        }
        JsonNode found = spec == null ? MissingNode.getInstance() : spec.root.at(reference.substring(hash + 1));
        if (spec == null || found.isMissingNode()) {
            throw new IllegalArgumentException(file() + " refers to " + reference + ", which is not there");
        }
        return new Target(spec, reference.substring(hash + 1), found);
    }

    /** Returns the line at which an element stands, counted from one. */
    int line(String pointer) {
        if (lines.isEmpty()) {
            try (JsonParser parser = YAML.createParser(file().toFile())) {
                while (parser.nextToken() != null) {
                    String at = parser.getParsingContext().pathAsPointer().toString();
                    lines.putIfAbsent(at, parser.currentTokenLocation().getLineNr());
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return lines.getOrDefault(pointer, 1);
    }

    @Override
    public String toString() {
        return name;
    }
}
