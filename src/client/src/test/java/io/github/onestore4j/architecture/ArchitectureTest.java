package io.github.onestore4j.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The shape of the client: arrows between packages point downwards. */
class ArchitectureTest {
    private static final JavaClasses MAIN = new ClassFileImporter().importPath(Path.of("src/client/target/classes"));
    private static final String ROOT = "io.github.onestore4j";

    /** From top to bottom. Packages of one line do not know each other, except those of the first. */
    private static final List<List<String>> LAYERS = List.of(
            List.of("", ".dagger", ".internal.wiring"),
            List.of(".purchase"),
            List.of(".confirm", ".payment", ".notification"),
            List.of(".internal.v7", ".internal.v2", ".internal.pc", ".internal.auth"),
            List.of(".v7", ".v2", ".pc"),
            List.of(".internal.call"),
            List.of(".internal.message", ".internal.error", ".observation"),
            List.of(".internal.model", ".message"),
            List.of(".internal.json", ".signature"),
            List.of(".error"),
            List.of(".internal.text", ".model"),
            List.of(".log", ".time"));

    private static String[] packages(Stream<List<String>> layers) {
        return layers.flatMap(List::stream).map(name -> ROOT + name).toArray(String[]::new);
    }

    @Test
    void everyPackageHasItsLayer() {
        assertThat(MAIN.stream().map(JavaClass::getPackageName).distinct())
                .containsExactlyInAnyOrder(packages(LAYERS.stream()));
    }

    @Test
    void theGuideToThePackagesLeavesNoneOut() throws IOException {
        String guide = Files.readString(Path.of("docs/architecture.md"));
        assertThat(LAYERS.stream().flatMap(List::stream).filter(name -> !name.isEmpty()))
                .allSatisfy(name -> assertThat(guide)
                        .containsAnyOf("`" + name + "`", "`" + name.replaceFirst("\\.internal", "") + "`"));
    }

    @Test
    void arrowsPointDownwards() {
        for (int i = 1; i < LAYERS.size(); i++) {
            noClasses()
                    .that()
                    .resideInAnyPackage(packages(LAYERS.stream().skip(i)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(packages(LAYERS.stream().limit(i)))
                    .check(MAIN);
        }
    }

    @Test
    void packagesBelowTheWiringHaveNoCycles() {
        JavaClasses below =
                MAIN.that(resideInAnyPackage(packages(LAYERS.stream().skip(1))));
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(below);
    }

    @Test
    void modelsKnowNeitherHttpNorDagger() {
        noClasses()
                .that()
                .resideInAnyPackage("..model..", "..time..", "..json..", "..error..", "..message..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("okhttp3..", "retrofit2..", "dagger..", "javax.inject..")
                .check(MAIN);
    }

    @Test
    void onlyTheWiringKnowsDagger() {
        noClasses()
                .that()
                .resideOutsideOfPackages(packages(LAYERS.stream().limit(1)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dagger..")
                .check(MAIN);
    }
}
