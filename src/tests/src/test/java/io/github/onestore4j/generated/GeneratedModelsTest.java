package io.github.onestore4j.generated;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.squareup.moshi.Moshi;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.onestore4j.error.ErrorCode;
import io.github.onestore4j.internal.json.GeneratedAdaptersOnly;
import io.github.onestore4j.model.OpenEnum;
import io.github.onestore4j.model.PurchaseState;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** House rules over all generated models and open enums. */
class GeneratedModelsTest {
    static Stream<Model> all() {
        return Models.all().stream();
    }

    static Stream<Model> openEnums() {
        return all().filter(Model::isOpenEnum);
    }

    static Stream<Model> models() {
        return all().filter(model -> !model.isOpenEnum());
    }

    @ParameterizedTest
    @MethodSource("all")
    void hasAnAdapterThatWasGenerated(Model model) {
        assertThat(model.adapter().getClass().getName())
                .isEqualTo(model.type().getName().replaceFirst("onestore4j\\.(internal\\.)?", "onestore4j.internal.")
                        + "JsonAdapter");
    }

    @Test
    void moshisReflectionIsNeverReached() {
        Moshi moshi = new Moshi.Builder().add(new GeneratedAdaptersOnly()).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> moshi.adapter(GeneratedModelsTest.class))
                .withMessageContaining("no generated adapter");
    }

    @Test
    void nothingIsLookedUpByReflection() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.lang.reflect", "java.lang.invoke", "java.beans")
                .orShould()
                .callMethod(Class.class, "forName", String.class)
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.ServiceLoader")
                .check(new ClassFileImporter()
                        .importClasses(all().flatMap(model ->
                                        Stream.of(model.type(), model.adapter().getClass()))
                                .toArray(Class[]::new)));
    }

    @ParameterizedTest
    @MethodSource("models")
    void comparesByAllItsFields(Model model) {
        var verifier = EqualsVerifier.forClass(model.type()).suppress(Warning.NULL_FIELDS);
        boolean keepsItsJson =
                Stream.of(model.type().getMethods()).map(Method::getName).anyMatch("rawJson"::equals);
        (keepsItsJson ? verifier.withIgnoredFields("rawJson") : verifier).verify();
    }

    @ParameterizedTest
    @MethodSource("models")
    void isImmutable(Model model) {
        JavaClass imported = new ClassFileImporter().importClass(model.type());
        assertThat(imported.getModifiers()).contains(JavaModifier.FINAL);
        assertThat(imported.getFields())
                .allSatisfy(
                        field -> assertThat(field.getModifiers()).contains(JavaModifier.PRIVATE, JavaModifier.FINAL));
    }

    @ParameterizedTest
    @MethodSource("openEnums")
    void keepsWhatItDoesNotKnow(Model model) throws ReflectiveOperationException, IOException {
        OpenEnum unknown = (OpenEnum) model.type().getMethod("of", String.class).invoke(null, "SomethingNew");
        assertThat(unknown.isKnown()).isFalse();
        assertThat(unknown.value()).isEqualTo("SomethingNew");
        assertThat(unknown).hasToString("SomethingNew");
        assertThat(copy(model, unknown)).isEqualTo(unknown);
        List<?> known = (List<?>) model.type().getMethod("values").invoke(null);
        for (Object constant : known) {
            assertThat(copy(model, constant)).isSameAs(constant);
        }
    }

    private static Object copy(Model model, Object value) throws IOException {
        return model.read(model.write(value).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void integerCodesAreWrittenAsNumbersAndTextCodesAsText() {
        assertThat(Models.of(PurchaseState.class).write(PurchaseState.CANCELED)).isEqualTo("1");
        assertThat(Models.of(ErrorCode.class).write(ErrorCode.NO_SUCH_DATA)).isEqualTo("\"NoSuchData\"");
    }
}
