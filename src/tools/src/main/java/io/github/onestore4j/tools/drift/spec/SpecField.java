package io.github.onestore4j.tools.drift.spec;

import io.github.onestore4j.tools.drift.model.Kind;
import io.github.onestore4j.tools.drift.model.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parameter or a field of a body.
 *
 * @param kind null where the spec leaves it open
 * @param size the documented size; null for none
 * @param itemKind the kind of an array's items, when they are no objects
 */
public record SpecField(
        String name,
        Place place,
        @Nullable Kind kind,
        @Nullable Integer size,
        boolean required,
        @Nullable Kind itemKind,
        List<SpecField> children,
        SpecNode node) {

    static SpecField parameter(SpecNode reference) {
        SpecNode node = reference.resolved();
        Schema schema = Schema.of(node.at("schema"), node);
        Place place = Place.valueOf(String.valueOf(node.text("in")).toUpperCase(java.util.Locale.ROOT));
        return new SpecField(
                String.valueOf(node.text("name")),
                place,
                schema.kind(),
                schema.size(),
                "true".equals(node.text("required")),
                null,
                List.of(),
                node);
    }

    static List<SpecField> fields(@Nullable SpecNode schema, Place place) {
        return schema == null ? List.of() : Schema.of(schema, schema).fields(place);
    }
}
