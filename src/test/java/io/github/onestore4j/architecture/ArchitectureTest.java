package io.github.onestore4j.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.Architectures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The shape of the library: arrows between packages point downwards, and hand-written files are small. */
class ArchitectureTest {
    private static final JavaClasses MAIN = new ClassFileImporter().importPath(Path.of("target/classes"));
    private static final JavaClasses TESTS = new ClassFileImporter().importPath(Path.of("target/test-classes"));

    @Test
    void packagesHaveNoCycles() {
        slices().matching("io.github.onestore4j.(*)..")
                .should()
                .beFreeOfCycles()
                .check(MAIN);
        noClasses()
                .that()
                .resideInAPackage("io.github.onestore4j.*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.github.onestore4j")
                .check(MAIN);
    }

    @Test
    void arrowsPointDownwards() {
        Architectures.layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("io.github.onestore4j..")
                .layer("root")
                .definedBy("io.github.onestore4j")
                .layer("dagger")
                .definedBy("io.github.onestore4j.dagger")
                .layer("apis")
                .definedBy("io.github.onestore4j.v7", "io.github.onestore4j.v2", "io.github.onestore4j.pc")
                .layer("confirm")
                .definedBy("io.github.onestore4j.confirm")
                .layer("messages")
                .definedBy("io.github.onestore4j.payment", "io.github.onestore4j.notification")
                .layer("signature")
                .definedBy("io.github.onestore4j.signature")
                .layer("message")
                .definedBy("io.github.onestore4j.message")
                .layer("auth")
                .definedBy("io.github.onestore4j.auth")
                .layer("call")
                .definedBy("io.github.onestore4j.call")
                .layer("error")
                .definedBy("io.github.onestore4j.error")
                .layer("model")
                .definedBy("io.github.onestore4j.model")
                .layer("json")
                .definedBy("io.github.onestore4j.json")
                .layer("log")
                .definedBy("io.github.onestore4j.log")
                .layer("time")
                .definedBy("io.github.onestore4j.time")
                .whereLayer("root")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("dagger")
                .mayOnlyBeAccessedByLayers("root")
                .whereLayer("apis")
                .mayOnlyBeAccessedByLayers("root", "dagger", "messages", "confirm")
                .whereLayer("confirm")
                .mayOnlyBeAccessedByLayers("root")
                .whereLayer("messages")
                .mayOnlyBeAccessedByLayers("root", "dagger")
                .whereLayer("signature")
                .mayOnlyBeAccessedByLayers("root", "dagger", "messages")
                .whereLayer("message")
                .mayOnlyBeAccessedByLayers("dagger", "messages")
                .whereLayer("auth")
                .mayOnlyBeAccessedByLayers("root", "dagger")
                .whereLayer("call")
                .mayOnlyBeAccessedByLayers("root", "dagger", "apis", "auth", "messages")
                .whereLayer("log")
                .mayOnlyBeAccessedByLayers("auth", "call", "error")
                .whereLayer("error")
                .mayOnlyBeAccessedByLayers("dagger", "auth", "call", "confirm")
                .check(MAIN);
    }

    @Test
    void modelsKnowNeitherHttpNorDagger() {
        noClasses()
                .that()
                .resideInAnyPackage("..model..", "..time..", "..json..", "..error..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("okhttp3..", "retrofit2..", "dagger..", "javax.inject..")
                .check(MAIN);
    }

    @Test
    void onlyTheWiringKnowsDagger() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.github.onestore4j", "io.github.onestore4j.dagger")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dagger..")
                .check(MAIN);
    }

    @Test
    void theEmulatorStandsWithoutTheTests() {
        classes()
                .that()
                .resideInAPackage("io.github.onestore4j.emulator..")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages(
                        "io.github.onestore4j.contract..", "io.github.onestore4j.emulation..", "org.assertj..")
                .check(TESTS);
        noClasses()
                .that()
                .resideInAPackage("io.github.onestore4j.emulator.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.github.tomakehurst..", "com.fasterxml..", "okhttp3..")
                .check(TESTS);
    }

    @Test
    void theToolsHaveNoCyclesEither() {
        slices().matching("io.github.onestore4j.tools.(**)")
                .should()
                .beFreeOfCycles()
                .check(TESTS);
    }

    @Test
    void handWrittenFilesAreSmall() throws IOException {
        List<Long> lines = linesOfFiles("src/main/java");
        assertThat(lines).allSatisfy(count -> assertThat(count).isLessThanOrEqualTo(250));
        assertThat(lines.get(lines.size() / 2)).as("median").isLessThan(80);
        assertThat(linesOfFiles("src/emulator/java"))
                .allSatisfy(count -> assertThat(count).isLessThanOrEqualTo(250));
        assertThat(linesOfFiles("src/tools/java"))
                .allSatisfy(count -> assertThat(count).isLessThanOrEqualTo(250));
    }

    private static List<Long> linesOfFiles(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(ArchitectureTest::lines)
                    .sorted()
                    .toList();
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
