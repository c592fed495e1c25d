package io.github.onestore4j.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.Architectures;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The shape of the client: arrows between packages point downwards. */
class ArchitectureTest {
    private static final JavaClasses MAIN = new ClassFileImporter().importPath(Path.of("src/client/target/classes"));

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
}
