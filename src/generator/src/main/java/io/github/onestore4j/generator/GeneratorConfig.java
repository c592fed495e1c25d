package io.github.onestore4j.generator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What {@code generator.yaml} says.
 *
 * @param specs what each spec becomes, by the spec's name
 * @param classes the class of every schema that is not generated for the spec that uses it, by the schema's name
 */
record GeneratorConfig(Map<String, Target> specs, Map<String, String> classes) {
    /**
     * What one spec becomes.
     *
     * @param packageName the Java package of its models and interfaces
     * @param files the class rendered by each template that is rendered once into that package, by the template's name
     * @param internal the same for the package of what is not the user's
     * @param kotlin the same for Kotlin
     */
    record Target(
            String packageName, Map<String, String> files, Map<String, String> internal, Map<String, String> kotlin) {
        private static Target of(JsonNode node) {
            return new Target(
                    node.path("package").textValue(),
                    texts(node.path("files")),
                    texts(node.path("internal")),
                    texts(node.path("kotlin")));
        }

        private static Map<String, String> texts(JsonNode node) {
            Map<String, String> texts = new LinkedHashMap<>();
            node.properties()
                    .forEach(text -> texts.put(text.getKey(), text.getValue().textValue()));
            return texts;
        }

        /** Returns the package of what is not the user's. */
        String internalPackage() {
            return Imports.internal(packageName);
        }
    }

    /** Reads {@code generator.yaml} of a folder of templates, and the names of the schemas that specs share. */
    static GeneratorConfig read(Path templates, Path specs) throws IOException {
        YAMLMapper yaml = new YAMLMapper();
        JsonNode config = yaml.readTree(templates.resolve("generator.yaml").toFile());
        Map<String, Target> targets = new LinkedHashMap<>();
        config.path("specs").properties().forEach(spec -> targets.put(spec.getKey(), Target.of(spec.getValue())));
        Map<String, String> classes = new HashMap<>();
        for (JsonNode shared : config.path("shared")) {
            String packageName =
                    config.at("/specs/" + shared.textValue() + "/package").textValue();
            yaml.readTree(specs.resolve(shared.textValue() + ".yaml").toFile())
                    .at("/components/schemas")
                    .fieldNames()
                    .forEachRemaining(schema -> classes.put(schema, packageName + "." + schema));
        }
        config.path("elsewhere")
                .properties()
                .forEach(
                        schema -> classes.put(schema.getKey(), schema.getValue().textValue()));
        return new GeneratorConfig(targets, classes);
    }

    /** The classes that a spec uses and that are generated, or written by hand, in another package than its own. */
    Map<String, String> foreignTo(Target target) {
        Map<String, String> foreign = new HashMap<>(classes);
        foreign.values().removeIf(name -> name.startsWith(target.packageName() + "."));
        return foreign;
    }
}
