package io.github.onestore4j.architecture;

import static io.github.onestore4j.architecture.GeneratedSources.groups;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.onestore4j.tools.openapi.Field;
import io.github.onestore4j.tools.openapi.Spec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The text of all generated classes: each line keeps away a defect that a generator of this kind makes, or has made here. */
class GeneratedCodeTest {
    private static final Map<Path, String> ALL = GeneratedSources.all();

    private static final Set<String> LIBRARIES = Set.of("com.squareup.moshi", "org.jspecify.annotations", "retrofit2");
    private static final Set<String> OF_JAVA = Set.of(
            "java.io.IOException",
            "java.lang.annotation.Annotation",
            "java.lang.reflect.Type",
            "java.math.BigDecimal",
            "java.time.Duration",
            "java.time.Instant",
            "java.util.ArrayList",
            "java.util.Arrays",
            "java.util.Collections",
            "java.util.List",
            "java.util.Objects",
            "java.util.Set",
            "java.util.concurrent.CompletableFuture");

    /** What a field of a model can be, beside another model, an open enum, and a list of one of these. */
    private static final Set<String> FIELD_TYPES =
            Set.of("String", "Integer", "Long", "Boolean", "boolean", "int", "ServerTime");

    @Test
    void nothingOfATemplateIsLeft() {
        ALL.forEach((file, text) -> assertThat(text)
                .as(file.toString())
                .doesNotContain("{{", "}}", "\t", "\r")
                .doesNotContainPattern("&(amp|lt|gt|quot|#\\w+);")
                .doesNotContainPattern("/\\*\\*\\s*\\*/")
                .doesNotContainPattern("(?m)@(param \\w+|return|throws \\S+)\\s*$")
                .doesNotContainPattern("(?m)^\\s*(/\\*)?\\*+ null\\b")
                .endsWith("\n"));
    }

    @Test
    void nothingSaysWhenOrByWhatItWasMade() {
        ALL.forEach((file, text) -> assertThat(text)
                .as(file.toString())
                .doesNotContain("@Generated", "OpenAPI Generator", "openapitools")
                .doesNotContainPattern("20\\d\\d-\\d\\d-\\d\\dT\\d\\d"));
    }

    @Test
    void nothingIsImportedThatTheLibraryDoesNotHave() {
        ALL.forEach((file, text) -> assertThat(groups("(?m)^import (?:static )?([\\w.*]+);$", text))
                .as(file.toString())
                .allSatisfy(name -> assertThat(name)
                        .satisfiesAnyOf(
                                type -> assertThat(type).startsWith("io.github.onestore4j."),
                                type -> assertThat(OF_JAVA).contains(type),
                                type -> assertThat(LIBRARIES).anyMatch(library -> type.startsWith(library + ".")),
                                // The market's clock, the one place where a time has an offset.
                                type -> assertThat(file + " " + type)
                                        .endsWith("MarketCode.java java.time.OffsetDateTime"))));
    }

    @Test
    void nothingIsLookedUpByReflection() {
        ALL.forEach((file, text) -> assertThat(text)
                .as(file.toString())
                .doesNotContain(
                        "Class.forName", "getDeclared", ".getMethod", ".newInstance(", "ServiceLoader", "Object>"));
    }

    @Test
    void aFieldOfAModelHasATypeOfItsOwn() {
        Set<String> known = new TreeSet<>(FIELD_TYPES);
        ALL.keySet().forEach(file -> known.add(file.getFileName().toString().replace(".java", "")));
        List<String> fields = new ArrayList<>();
        for (Spec spec : Spec.all(Spec.FOLDER)) {
            for (String name : spec.schemas().keySet()) {
                String text = GeneratedSources.of(spec, name);
                fields.addAll(groups("(?m)^  private final (?:@Nullable )?(\\S+) \\w+;$", text));
            }
        }
        assertThat(fields)
                .hasSizeGreaterThan(150)
                .allSatisfy(type -> assertThat(known).contains(type.replaceFirst("^List<(.*)>$", "$1")));
    }

    @Test
    void everyFieldIsReadAndWrittenUnderItsName() {
        for (Spec spec : Spec.all(Spec.FOLDER)) {
            spec.schemas().forEach((name, schema) -> {
                String adapter = GeneratedSources.of(spec, name + "JsonAdapter");
                for (Field field : Field.of(spec, schema)) {
                    if (!adapter.isEmpty()) {
                        assertThat(adapter).as(name).contains("writer.name(\"" + field.name() + "\")");
                        assertThat(groups("JsonNames.of\\((.*)\\);", adapter).get(0))
                                .as(name)
                                .contains("\"" + field.name() + "\"");
                    }
                }
            });
        }
    }

    @Test
    void aSecretIsABlockInToString() {
        int secrets = 0;
        for (Spec spec : Spec.all(Spec.FOLDER)) {
            for (var schema : spec.schemas().entrySet()) {
                String text = GeneratedSources.of(spec, schema.getKey());
                for (Field field : Field.of(spec, schema.getValue())) {
                    if (!text.isEmpty() && field.text("type").length() > 0) {
                        String printed = groups("\"(?:, )?" + field.name() + "=\" \\+ (.*)", text)
                                .get(0);
                        assertThat(printed.contains("\\u2588"))
                                .as(schema.getKey() + "." + field.name())
                                .isEqualTo(field.isSecret());
                        secrets += field.isSecret() ? 1 : 0;
                    }
                }
            }
        }
        assertThat(secrets).isGreaterThanOrEqualTo(7);
    }

    @Test
    void onlyHttpsHosts() {
        for (Spec spec : Spec.all(Spec.FOLDER)) {
            List<String> hosts = new ArrayList<>();
            spec.root()
                    .path("servers")
                    .forEach(server -> hosts.add(server.path("url").asText()));
            String made = String.join(
                    "\n",
                    GeneratedSources.all().entrySet().stream()
                            .filter(file -> file.getKey().toString().contains("/" + spec.name() + "/"))
                            .filter(file -> file.getKey().toString().endsWith("Hosts.java"))
                            .map(Map.Entry::getValue)
                            .toList());
            assertThat(groups("String \\w+ = \"(.*)\";", made))
                    .isEqualTo(hosts)
                    .allMatch(host -> host.startsWith("https://"));
        }
    }

    @Test
    void defectsOnceSeenDoNotComeBack() {
        assertThat(String.join("", ALL.values()))
                .as("type mapping of epoch-millis to a reserved word")
                .doesNotContain("ModelLong")
                .as("shared schemas made again for one spec")
                .doesNotContain("onestore4j.v7.MarketCode", "onestore4j.v7.ErrorResponse");
        Spec v7 = Spec.read(Spec.FOLDER, "iap-v7");
        assertThat(GeneratedSources.of(v7, "IapV7"))
                .as("fields of a flat body as parameters")
                .contains("consumePurchase(String productId, String purchaseToken, @Nullable String developerPayload)")
                .as("the form without the optional field")
                .contains("consumePurchase(String productId, String purchaseToken) {")
                .as("the range settled once a loop")
                .contains("() -> calls.window(Arguments.of(\"getVoidedPurchases\"), range)");
    }
}
