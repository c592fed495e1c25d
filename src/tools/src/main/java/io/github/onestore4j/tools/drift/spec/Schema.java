package io.github.onestore4j.tools.drift.spec;

import io.github.onestore4j.tools.drift.model.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A schema with its references and its allOf followed: the first that says a thing is right. */
record Schema(List<SpecNode> layers) {
    private static final int DEEPEST = 20;

    static Schema of(@Nullable SpecNode node, SpecNode owner) {
        List<SpecNode> layers = new ArrayList<>(List.of(owner));
        collect(node, layers);
        return new Schema(layers);
    }

    private static void collect(@Nullable SpecNode node, List<SpecNode> layers) {
        if (node != null) {
            layers.add(node.resolved());
            node.resolved().items("allOf").forEach(part -> collect(part, layers));
        }
    }

    private @Nullable String first(String key) {
        for (SpecNode layer : layers) {
            if (layer.text(key) != null) {
                return layer.text(key);
            }
        }
        return null;
    }

    private @Nullable Kind kind() {
        boolean isLong = List.of("int64", "epoch-millis", "micros").contains(String.valueOf(first("format")));
        return switch (String.valueOf(first("type"))) {
            case "string" -> Kind.STRING;
            case "integer" -> isLong ? Kind.LONG : Kind.INTEGER;
            case "number" -> Kind.NUMBER;
            case "boolean" -> Kind.BOOLEAN;
            case "array" -> Kind.ARRAY;
            case "object" -> Kind.OBJECT;
            default -> layers.stream().anyMatch(layer -> layer.at("properties") != null) ? Kind.OBJECT : null;
        };
    }

    /** The field that this schema describes, and behind it what is nested in it. */
    List<SpecItem> field(String path, boolean required, SpecNode node) {
        SpecNode items = node.at("items");
        Schema item = items == null ? this : of(items, items);
        List<SpecItem> nested = item.fields(path + ".");
        Map<String, String> says = new HashMap<>(Map.of("required", String.valueOf(required)));
        put(says, "type", kind());
        if (nested.isEmpty()) {
            String size = item.first("maxLength") == null ? item.first("x-onestore-digits") : item.first("maxLength");
            says.put("size", size == null ? "-" : size);
            put(says, "item type", items == null ? null : item.kind());
        }
        List<String> values = new ArrayList<>();
        item.layers.forEach(layer -> values.addAll(values.isEmpty() ? layer.texts("enum") : List.of()));
        List<SpecItem> fields = new ArrayList<>();
        fields.add(new SpecItem(path, says, values, !nested.isEmpty(), node));
        fields.addAll(nested);
        return fields;
    }

    private static void put(Map<String, String> says, String facet, @Nullable Kind kind) {
        if (kind != null) {
            says.put(facet, kind.toString());
        }
    }

    List<SpecItem> fields(String prefix) {
        if (prefix.chars().filter(letter -> letter == '.').count() > DEEPEST) {
            throw new IllegalArgumentException(
                    layers.get(0).place() + " nests too deep; look for a schema that refers to itself.");
        }
        Map<String, List<SpecItem>> fields = new LinkedHashMap<>();
        for (SpecNode layer : layers) {
            List<String> required = layer.texts("required");
            layer.entries("properties").forEach((name, node) -> {
                boolean always = required.contains(name) || "true".equals(node.text("x-onestore-required"));
                fields.put(name, of(node, node).field(prefix + name, always, node));
            });
        }
        return fields.values().stream().flatMap(List::stream).toList();
    }
}
