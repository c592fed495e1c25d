package io.github.onestore4j.tools.drift.spec;

import io.github.onestore4j.tools.drift.model.Kind;
import io.github.onestore4j.tools.drift.model.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A schema with its references and its allOf followed: the first that says a thing is right. */
record Schema(List<SpecNode> layers) {
    static Schema of(@Nullable SpecNode node, SpecNode owner) {
        List<SpecNode> layers = new ArrayList<>();
        layers.add(owner);
        if (node != null) {
            collect(node, layers);
        }
        return new Schema(layers);
    }

    private static void collect(SpecNode node, List<SpecNode> layers) {
        SpecNode resolved = node.resolved();
        layers.add(resolved);
        SpecNode all = resolved.at("allOf");
        if (all != null) {
            all.items().forEach(part -> collect(part, layers));
        }
    }

    private @Nullable String first(String key) {
        for (SpecNode layer : layers) {
            String text = layer.text(key);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    @Nullable
    Kind kind() {
        String type = first("type");
        String format = String.valueOf(first("format"));
        if (type == null) {
            return layers.stream().anyMatch(layer -> layer.at("properties") != null) ? Kind.OBJECT : null;
        }
        return switch (type) {
            case "string" -> Kind.STRING;
            case "integer" -> List.of("int64", "epoch-millis", "micros").contains(format) ? Kind.LONG : Kind.INTEGER;
            case "number" -> Kind.NUMBER;
            case "boolean" -> Kind.BOOLEAN;
            case "array" -> Kind.ARRAY;
            default -> Kind.OBJECT;
        };
    }

    @Nullable
    Integer size() {
        String size = first("maxLength");
        size = size == null ? first("x-onestore-digits") : size;
        return size == null ? null : Integer.valueOf(size);
    }

    List<SpecField> fields(Place place) {
        Map<String, SpecField> fields = new LinkedHashMap<>();
        for (SpecNode layer : layers) {
            SpecNode properties = layer.at("properties");
            if (properties != null) {
                List<String> required = layer.texts("required");
                properties.entries().forEach((name, node) -> fields.put(name, field(name, node, place, required)));
            }
        }
        return List.copyOf(fields.values());
    }

    private static SpecField field(String name, SpecNode node, Place place, List<String> required) {
        Schema schema = of(node, node);
        boolean always = required.contains(name) || "true".equals(node.text("x-onestore-required"));
        Kind kind = schema.kind();
        SpecNode items = node.at("items");
        if (items == null) {
            return new SpecField(name, place, kind, schema.size(), always, null, schema.fields(place), node);
        }
        Schema item = of(items, items);
        Kind itemKind = item.kind() == Kind.OBJECT ? null : item.kind();
        return new SpecField(name, place, kind, item.size(), always, itemKind, item.fields(place), node);
    }
}
