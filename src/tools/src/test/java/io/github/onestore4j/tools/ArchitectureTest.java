package io.github.onestore4j.tools;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The packages of the tools. */
class ArchitectureTest {
    @Test
    void packagesHaveNoCycles() {
        slices().matching("io.github.onestore4j.tools.(**)")
                .should()
                .beFreeOfCycles()
                .check(new ClassFileImporter().importPath(Path.of("src/tools/target/classes")));
    }
}
