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

    /** The packages that users import; the others are public for each other alone. */
    private static final Set<String> PACKAGES = Set.of(
            ROOT,
            ROOT + ".confirm",
            ROOT + ".error",
            ROOT + ".log",
            ROOT + ".message",
            ROOT + ".model",
            ROOT + ".notification",
            ROOT + ".payment",
            ROOT + ".pc",
            ROOT + ".signature",
            ROOT + ".time",
            ROOT + ".v2",
            ROOT + ".v7");

    private static final List<String> FOREIGN = List.of(
            "dagger.",
            "javax.inject.",
            "jakarta.inject.",
            "okhttp3.internal.",
            "okio.",
            "com.squareup.moshi.",
            "org.openapitools.");

    private static Stream<JavaClass> types() {
        return new ClassFileImporter()
                .importPath(Path.of("src/client/target/classes")).stream()
                        .filter(type -> PACKAGES.contains(type.getPackageName()))
                        .filter(type -> type.getModifiers().contains(PUBLIC))
                        .filter(type -> !type.getSimpleName().endsWith("JsonAdapters"))
                        .filter(type -> !type.isAnnotatedWith("dagger.internal.DaggerGenerated"));
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
            type.getAllRawInterfaces().forEach(used -> check(type.getName(), used, leaks));
        });
        assertThat(leaks).isEmpty();
        assertThat(types()).hasSizeGreaterThan(60);
    }

    private static void check(String where, JavaClass used, List<String> leaks) {
        String name = used.getName();
        if (FOREIGN.stream().anyMatch(name::startsWith) || (name.startsWith(ROOT) && name.contains("JsonAdapter"))) {
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
