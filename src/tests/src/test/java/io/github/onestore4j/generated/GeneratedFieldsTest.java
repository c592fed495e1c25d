package io.github.onestore4j.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.onestore4j.tools.openapi.Examples;
import io.github.onestore4j.tools.openapi.Field;
import io.github.onestore4j.tools.openapi.Spec;
import io.github.onestore4j.tools.openapi.Target;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field of every schema, in the class that was generated for it. */
class GeneratedFieldsTest {
    private static final JsonMapper JACKSON = new JsonMapper();

    /** What an accessor returns, besides another model and an open enum. */
    private static final Set<Type> TYPES = Set.of(
            String.class,
            Integer.class,
            Long.class,
            Boolean.class,
            int.class,
            long.class,
            boolean.class,
            Instant.class,
            BigDecimal.class);

    /** A schema and the class that was generated for it. */
    record Generated(Model model, Target schema) {
        @Override
        public String toString() {
            return model.toString();
        }
    }

    static Stream<Generated> models() {
        return Spec.all(Spec.FOLDER).stream()
                .flatMap(spec -> spec.schemas().entrySet().stream()
                        .map(schema -> new Target(spec, schema.getKey(), schema.getValue())))
                .filter(schema -> schema.node().has("properties"))
                .flatMap(schema -> Models.all().stream()
                        .filter(model -> model.toString().equals(schema.name()))
                        .map(model -> new Generated(model, schema)));
    }

    @ParameterizedTest
    @MethodSource("models")
    void isReadAndWrittenUnderItsName(Generated generated) throws IOException {
        ObjectNode example = Examples.of(generated.schema());
        for (Field field :
                Field.of(generated.schema().spec(), generated.schema().node())) {
            ObjectNode alone = JACKSON.createObjectNode();
            Field.of(generated.schema().spec(), generated.schema().node()).stream()
                    .filter(other -> other.required() || other.name().equals(field.name()))
                    .forEach(kept -> alone.set(kept.name(), example.get(kept.name())));
            JsonNode written = JACKSON.readTree(generated
                    .model()
                    .write(generated.model().read(alone.toString().getBytes(StandardCharsets.UTF_8))));
            assertThat(written.path(field.name())).as(field.name()).isEqualTo(alone.path(field.name()));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void hasATypeOfItsOwn(Generated generated) {
        List<Method> accessors = Arrays.stream(generated.model().type().getDeclaredMethods())
                .filter(method -> method.getParameterCount() == 0 && !method.isSynthetic())
                .filter(method ->
                        !Set.of("builder", "toBuilder", "hashCode", "toString").contains(method.getName()))
                .toList();
        assertThat(accessors).isNotEmpty();
        assertThat(accessors).allSatisfy(accessor -> {
            Type type = accessor.getGenericReturnType();
            Type one = type instanceof ParameterizedType list && list.getRawType() == List.class
                    ? list.getActualTypeArguments()[0]
                    : type;
            assertThat(TYPES.contains(one) || Models.all().stream().anyMatch(model -> model.type() == one))
                    .as(accessor.toString())
                    .isTrue();
        });
    }
}
