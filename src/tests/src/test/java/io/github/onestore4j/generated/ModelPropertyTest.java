package io.github.onestore4j.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What holds for every model and open enum with any values in it. */
class ModelPropertyTest {
    /** Escapes what is not ASCII, halves of surrogate pairs among it, which UTF-8 has no bytes for. */
    private static final JsonMapper JACKSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /** A value of one of the models. */
    record Sample(Model model, Object value) {
        ObjectNode tree() throws IOException {
            return (ObjectNode) JACKSON.readTree(model.write(value));
        }

        Object read(JsonNode json) throws IOException {
            return model.read(JACKSON.writeValueAsBytes(json));
        }

        /** The value after it was written and read. */
        Object copy() throws IOException {
            return model.read(model.write(value).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Sample anything(Random random) {
        return sample(random, Models.all());
    }

    private static Sample model(Random random) {
        return sample(
                random,
                Models.all().stream().filter(model -> !model.isOpenEnum()).toList());
    }

    private static Sample sample(Random random, List<Model> models) {
        Model model = models.get(random.nextInt(models.size()));
        return new Sample(model, new Values(random).of(model));
    }

    @Test
    void everySchemaOfTheSpecsIsHere() {
        Set<String> schemas = new TreeSet<>(Models.schemas().keySet());
        // Errors are read with every response; requests other than this one are arguments of their operations.
        schemas.removeIf(name -> name.matches(".*Error(Response|Detail)|EmptyObject")
                || (name.endsWith("Request") && !name.equals("PurchaseRequest")));
        assertThat(Models.all()).extracting(Model::toString).containsExactlyInAnyOrderElementsOf(schemas);
    }

    @Test
    void whatIsWrittenIsReadBack() {
        Tries.of(3000, random -> {
            Sample sample = anything(random);
            assertThat(sample.copy()).isEqualTo(sample.value());
        });
    }

    @Test
    void anAbsentFieldIsANullField() {
        Tries.of(1000, random -> anAbsentFieldIsANullField(model(random)));
    }

    private static void anAbsentFieldIsANullField(Sample sample) throws IOException {
        for (Map.Entry<String, JsonNode> field : sample.tree().properties()) {
            if (isRequired(sample.model(), field.getKey())) {
                continue;
            }
            ObjectNode without = sample.tree().without(field.getKey());
            Object read = sample.read(without);
            assertThat(sample.read(sample.tree().putNull(field.getKey()))).isEqualTo(read);
            assertThat(new Sample(sample.model(), read).copy()).isEqualTo(read);
            JsonNode left = JACKSON.readTree(sample.model().write(read)).path(field.getKey());
            assertThat(left.isMissingNode() || left.isEmpty())
                    .as(field.getKey())
                    .isTrue();
        }
    }

    private static boolean isRequired(Model model, String field) {
        return Models.schemas()
                .get(model.toString())
                .path("required")
                .toString()
                .contains('"' + field + '"');
    }

    @Test
    void unknownFieldsChangeNothing() {
        Tries.of(1000, random -> unknownFieldsChangeNothing(model(random), new Values(random).text()));
    }

    private static void unknownFieldsChangeNothing(Sample sample, String name) throws IOException {
        ObjectNode known = sample.tree();
        if (known.has(name.trim())) {
            return;
        }
        ObjectNode first = JACKSON.createObjectNode();
        first.putArray(name).addObject().put("deep", name);
        first.setAll(known);
        assertThat(sample.read(first)).isEqualTo(sample.value());
        assertThat(sample.read(known.put(name, 1))).isEqualTo(sample.value());
    }

    @Test
    void namesMayHaveSpacesAround() {
        Tries.of(1000, random -> namesMayHaveSpacesAround(model(random)));
    }

    private static void namesMayHaveSpacesAround(Sample sample) throws IOException {
        ObjectNode spaced = JACKSON.createObjectNode();
        sample.tree()
                .properties()
                .forEach(field ->
                        spaced.set(field.getKey() + (field.getKey().length() % 2 == 0 ? " " : "  "), field.getValue()));
        assertThat(sample.read(spaced)).isEqualTo(sample.value());
    }

    @Test
    void secretsAreNotPrinted() {
        Tries.of(1000, random -> {
            Sample sample = model(random);
            assertThat(sample.value().toString())
                    .matches(sample.model()::hides, "hides " + sample.model().secrets());
        });
    }
}
