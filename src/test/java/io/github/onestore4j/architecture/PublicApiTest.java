package io.github.onestore4j.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What users write against: nothing in it belongs to the wiring, and every type says what it is. */
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

    /** What ONE store's pages know nothing of. */
    private static final Set<String> OWN_MATTER = Set.of(
            "CallSite",
            "MalformedMessageException",
            "MessageJson",
            "OneStoreConnectionException",
            "OneStoreException",
            "OneStoreResponseException",
            "OneStoreTokenException",
            "Quotation",
            "Redaction",
            "ServerTime",
            "ServerTimes",
            "SignedText",
            "TimeWindow");

    private static final Pattern TYPE = Pattern.compile(
            "(/\\*\\*(?:(?!\\*/).)*\\*/\\s*)?((?:@\\w+(?:\\([^)]*\\))?\\s*)*)^public (?:final |abstract )?(?:class|enum|interface) (\\w+)",
            Pattern.DOTALL | Pattern.MULTILINE);

    private static Stream<JavaClass> types() {
        return new ClassFileImporter()
                .importPath(Path.of("target/classes")).stream()
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
    void everyTypeSaysWhatItIsAndWhichPageItComesFrom() throws IOException {
        List<String> problems = new ArrayList<>();
        int types = 0;
        for (Path file : sources()) {
            String source = Files.readString(file);
            Matcher type = TYPE.matcher(source);
            if (!type.find() || file.toString().endsWith("JsonAdapters.java")) {
                continue;
            }
            types++;
            String javadoc = type.group(1);
            if (javadoc == null) {
                problems.add(type.group(3) + " says nothing");
            } else if (!source.contains("onestore-dev.gitbook.io") && !OWN_MATTER.contains(type.group(3))) {
                problems.add(type.group(3) + " names no page of ONE store's");
            }
        }
        assertThat(problems).isEmpty();
        assertThat(types).isGreaterThan(60);
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Path root : List.of(Path.of("src/main/java"), Path.of("target/generated-sources/openapi"))) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> PACKAGES.contains(packageOf(file)))
                        .forEach(sources::add);
            }
        }
        return sources;
    }

    private static String packageOf(Path file) {
        String path = file.getParent().toString().replace(file.getFileSystem().getSeparator(), ".");
        return path.substring(Math.max(0, path.lastIndexOf(ROOT)));
    }

    @Test
    void everyPackageSaysWhatMayBeNull() {
        assertThat(types().map(JavaClass::getPackage).distinct())
                .allSatisfy(declared -> assertThat(declared.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                        .as(declared.getName())
                        .isTrue());
    }
}
