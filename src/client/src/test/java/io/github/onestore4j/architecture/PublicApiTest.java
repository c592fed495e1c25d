package io.github.onestore4j.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What users write against: nothing in it belongs to the wiring. */
class PublicApiTest {
    private static final String ROOT = "io.github.onestore4j";

    private static final int MOST_TYPES = 125;

    private static final Set<String> OF_OKHTTP = Set.of("okhttp3.OkHttpClient", "okhttp3.Call$Factory");

    private static final List<String> FOREIGN = List.of(
            ROOT + ".internal.",
            "dagger.",
            "javax.inject.",
            "jakarta.inject.",
            "okhttp3.",
            "okio.",
            "retrofit2.",
            "com.squareup.moshi.",
            "org.openapitools.");

    /** What users import: everything public outside of internal packages. */
    private static Stream<JavaClass> types() {
        return new ClassFileImporter()
                .importPath(Path.of("src/client/target/classes")).stream()
                        .filter(type -> !type.getPackageName().startsWith(ROOT + ".internal"))
                        .filter(PublicApiTest::isPublic)
                        .filter(type -> !type.isAnnotatedWith("dagger.internal.DaggerGenerated"));
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(PUBLIC)
                && type.getEnclosingClass().map(PublicApiTest::isPublic).orElse(true);
    }

    @Test
    void isSmall() {
        assertThat(types()).hasSizeLessThanOrEqualTo(MOST_TYPES);
    }

    @Test
    void namesNothingOfTheWiring() {
        List<String> leaks = new ArrayList<>();
        types().forEach(type -> {
            for (JavaCodeUnit unit : type.getCodeUnits()) {
                if (unit.getModifiers().contains(PUBLIC)) {
                    unit.getRawParameterTypes().forEach(used -> check(unit.getFullName(), used, leaks));
                    check(unit.getFullName(), unit.getRawReturnType(), leaks);
                    unit.getExceptionTypes().forEach(used -> check(unit.getFullName(), used, leaks));
                }
            }
            for (JavaField field : type.getFields()) {
                if (field.getModifiers().contains(PUBLIC)) {
                    check(field.getFullName(), field.getRawType(), leaks);
                }
            }
            type.getRawSuperclass().ifPresent(used -> check(type.getName(), used, leaks));
            type.getAllRawInterfaces().forEach(used -> check(type.getName(), used, leaks));
        });
        assertThat(leaks).isEmpty();
        assertThat(types()).hasSizeGreaterThan(60);
    }

    /** The generated Retrofit interfaces are the lower level: they return Retrofit's Call. */
    private static void check(String where, JavaClass used, List<String> leaks) {
        String name = used.getName();
        boolean ofRetrofit = name.equals("retrofit2.Call") && where.contains("Api.");
        if (FOREIGN.stream().anyMatch(name::startsWith) && !OF_OKHTTP.contains(name) && !ofRetrofit) {
            leaks.add(where + " names " + name);
        }
    }

    @Test
    void everyPackageSaysWhatMayBeNull() {
        assertThat(types().map(JavaClass::getPackage).distinct())
                .allSatisfy(declared -> assertThat(declared.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                        .as(declared.getName())
                        .isTrue());
    }
}
