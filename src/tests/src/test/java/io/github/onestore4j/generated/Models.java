package io.github.onestore4j.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.onestore4j.OneStore;
import io.github.onestore4j.internal.json.GeneratedAdaptersOnly;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All generated models and open enums. */
public final class Models {
    private static final JavaClasses TYPES = new ClassFileImporter()
            .importUrl(OneStore.class.getProtectionDomain().getCodeSource().getLocation());
    private static final Map<String, JsonNode> SCHEMAS = readSpecs();
    private static final List<Model> ALL = find();

    private Models() {}

    /** All of them. */
    public static List<Model> all() {
        return ALL;
    }

    /** Those of one package. */
    public static List<Model> of(String packageName) {
        return ALL.stream()
                .filter(model -> model.type().getPackageName().equals("io.github.onestore4j." + packageName))
                .toList();
    }

    /** One of them. */
    static Model of(Class<?> type) {
        return ALL.stream()
                .filter(model -> model.type().equals(type))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no model " + type));
    }

    /** The schemas of all specs by name. */
    static Map<String, JsonNode> schemas() {
        return SCHEMAS;
    }

    private static Map<String, JsonNode> readSpecs() {
        YAMLMapper yaml = new YAMLMapper();
        Map<String, JsonNode> schemas = new TreeMap<>();
        for (Path spec : files(Path.of("openapi"), ".yaml")) {
            if (spec.endsWith("emulator.yaml")) {
                continue; // the emulator's own API, of which no model is made
            }
            try {
                yaml.readTree(spec.toFile())
                        .at("/components/schemas")
                        .properties()
                        .forEach(schema -> schemas.put(schema.getKey(), schema.getValue()));
            } catch (IOException failure) {
                throw new AssertionError(failure);
            }
        }
        return schemas;
    }

    /** Returns a class of the client by its simple name. */
    static Class<?> type(String simpleName) {
        return TYPES.stream()
                .filter(type -> type.isTopLevelClass() && type.getSimpleName().equals(simpleName))
                .findFirst()
                .map(JavaClass::reflect)
                .orElseThrow(() -> new AssertionError("no class " + simpleName));
    }

    private static List<Model> find() {
        Moshi.Builder moshi = new Moshi.Builder();
        TYPES.stream()
                .filter(type -> type.getSimpleName().endsWith("JsonAdapters"))
                .forEach(factory -> moshi.add((JsonAdapter.Factory) make(factory.reflect())));
        Moshi built = moshi.add(new GeneratedAdaptersOnly()).build();
        return TYPES.stream()
                .filter(JavaClass::isTopLevelClass)
                .map(JavaClass::getSimpleName)
                .filter(SCHEMAS::containsKey)
                .sorted()
                .map(name -> new Model(type(name), built.adapter((Type) type(name)), secrets(name)))
                .toList();
    }

    private static Set<String> secrets(String schema) {
        Set<String> secrets = new TreeSet<>();
        SCHEMAS.get(schema).path("properties").properties().forEach(field -> {
            if (field.getValue().path("x-onestore-secret").asBoolean()) {
                secrets.add(field.getKey());
            }
        });
        return secrets;
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static Object make(Class<?> type) {
        try {
            return type.getConstructor().newInstance();
        } catch (ReflectiveOperationException failure) {
            throw new LinkageError("a factory without a constructor", failure);
        }
    }
}
