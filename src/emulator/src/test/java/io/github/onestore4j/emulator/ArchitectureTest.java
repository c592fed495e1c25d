package io.github.onestore4j.emulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The rules of the store know nothing of the server that carries them. */
class ArchitectureTest {
    @Test
    void theStoreKnowsNoHttp() {
        noClasses()
                .that()
                .resideInAPackage("io.github.onestore4j.emulator.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.github.tomakehurst..", "com.squareup.moshi..", "okhttp3..")
                .check(new ClassFileImporter().importPath(Path.of("src/emulator/target/classes")));
    }
}
