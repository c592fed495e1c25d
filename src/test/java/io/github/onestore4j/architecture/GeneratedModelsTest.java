package io.github.onestore4j.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.onestore4j.auth.OAuthJsonAdapters;
import io.github.onestore4j.auth.TokenResponse;
import io.github.onestore4j.error.ErrorCode;
import io.github.onestore4j.error.ErrorJsonAdapters;
import io.github.onestore4j.json.GeneratedAdaptersOnly;
import io.github.onestore4j.json.ServerTimeJsonAdapter;
import io.github.onestore4j.message.MessageJsonAdapters;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ModelJsonAdapters;
import io.github.onestore4j.pc.PcV7JsonAdapters;
import io.github.onestore4j.time.ServerTime;
import io.github.onestore4j.time.ServerTimes;
import io.github.onestore4j.time.TimeBasis;
import io.github.onestore4j.v2.IapV2JsonAdapters;
import io.github.onestore4j.v7.IapV7JsonAdapters;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** House rules over all generated classes. */
class GeneratedModelsTest {
    /** What has a generated adapter: all models and all open enums. */
    static Stream<Class<?>> withAdapter() {
        return new ClassFileImporter()
                .importPath(Path.of("target/classes")).stream()
                        .filter(found -> found.getSimpleName().endsWith("JsonAdapter")
                                && !found.getSimpleName().equals("ServerTimeJsonAdapter"))
                        .map(adapter -> adapter.getName().replaceFirst("JsonAdapter$", ""))
                        .sorted()
                        .map(GeneratedModelsTest::load);
    }

    static Stream<Class<?>> openEnums() {
        return withAdapter().filter(type -> hasMethod(type, "isKnown"));
    }

    static Stream<Class<?>> models() {
        return withAdapter().filter(type -> !hasMethod(type, "isKnown"));
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException missing) {
            throw new AssertionError(missing);
        }
    }

    private static boolean hasMethod(Class<?> type, String name) {
        return Stream.of(type.getMethods()).anyMatch(method -> method.getName().equals(name));
    }

    private static Moshi moshi() {
        ServerTimes times = ServerTimes.of(TimeBasis.EPOCH, MarketCode.MKT_GLB.clock());
        return new Moshi.Builder()
                .add(ServerTime.class, new ServerTimeJsonAdapter(times))
                .add(new ErrorJsonAdapters())
                .add(new ModelJsonAdapters())
                .add(new OAuthJsonAdapters())
                .add(new IapV7JsonAdapters())
                .add(new IapV2JsonAdapters())
                .add(new PcV7JsonAdapters())
                .add(new MessageJsonAdapters())
                .add(new GeneratedAdaptersOnly())
                .build();
    }

    @ParameterizedTest
    @MethodSource("withAdapter")
    void hasAnAdapterThatWasGenerated(Class<?> type) {
        JsonAdapter<?> adapter = moshi().adapter(type);
        assertThat(adapter.getClass().getName()).isEqualTo(type.getName() + "JsonAdapter");
    }

    @Test
    void moshisReflectionIsNeverReached() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> moshi().adapter(GeneratedModelsTest.class))
                .withMessageContaining("no generated adapter");
    }

    @ParameterizedTest
    @MethodSource("models")
    void comparesByAllItsFields(Class<?> model) {
        var verifier = EqualsVerifier.forClass(model).suppress(Warning.NULL_FIELDS);
        if (hasMethod(model, "rawJson")) {
            verifier = verifier.withIgnoredFields("rawJson");
        }
        verifier.verify();
    }

    @ParameterizedTest
    @MethodSource("models")
    void isImmutable(Class<?> model) {
        JavaClass imported = new ClassFileImporter().importClass(model);
        assertThat(imported.getModifiers()).contains(JavaModifier.FINAL);
        assertThat(imported.getFields())
                .allSatisfy(
                        field -> assertThat(field.getModifiers()).contains(JavaModifier.PRIVATE, JavaModifier.FINAL));
    }

    @ParameterizedTest
    @MethodSource("openEnums")
    void keepsWhatItDoesNotKnow(Class<?> openEnum) throws ReflectiveOperationException, IOException {
        Object unknown = openEnum.getMethod("of", String.class).invoke(null, "SomethingNew");
        assertThat(openEnum.getMethod("isKnown").invoke(unknown)).isEqualTo(false);
        assertThat(openEnum.getMethod("value").invoke(unknown)).isEqualTo("SomethingNew");
        assertThat(unknown).hasToString("SomethingNew");
        @SuppressWarnings("unchecked")
        JsonAdapter<Object> adapter = (JsonAdapter<Object>) moshi().adapter(openEnum);
        assertThat(adapter.fromJson(adapter.toJson(unknown))).isEqualTo(unknown);
        for (Object known : (List<?>) openEnum.getMethod("values").invoke(null)) {
            assertThat(adapter.fromJson(adapter.toJson(known))).isSameAs(known);
        }
    }

    @Test
    void integerCodesAreWrittenAsNumbersAndTextCodesAsText() {
        assertThat(moshi().adapter(io.github.onestore4j.model.PurchaseState.class)
                        .toJson(io.github.onestore4j.model.PurchaseState.CANCELED))
                .isEqualTo("1");
        assertThat(moshi().adapter(ErrorCode.class).toJson(ErrorCode.NO_SUCH_DATA))
                .isEqualTo("\"NoSuchData\"");
    }

    @Test
    void aSecretFieldIsNotPrinted() {
        TokenResponse response =
                TokenResponse.builder().accessToken("geheim").scope("DEFAULT").build();
        assertThat(response).asString().contains("scope=DEFAULT").doesNotContain("geheim");
    }
}
