package io.github.onestore4j.kotlin

import com.tngtech.archunit.core.importer.ClassFileImporter
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses
import java.io.File
import java.nio.file.Path
import java.util.concurrent.CompletableFuture
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

/** What knows what, and that nothing waits for a future. */
class ArchitectureTest {
    private val main = ClassFileImporter().importPath(Path.of("src/kotlin/target/classes"))

    @Test
    fun `an app without a ledger needs none`() =
        noClasses()
            .that()
            .resideInAPackage("io.github.onestore4j.kotlin")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.github.onestore4j.ledger..", "io.github.onestore4j.kotlin.ledger..", "java.sql..")
            .check(main)

    @Test
    fun `flows alone know what is internal to the client`() =
        noClasses()
            .that()
            .haveNameNotMatching(".*\\.PageFlowKt(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.github.onestore4j.internal..", "okhttp3..", "retrofit2..")
            .check(main)

    @Test
    fun `no thread waits for a future`() =
        noClasses()
            .should()
            .callMethod(CompletableFuture::class.java, "join")
            .orShould()
            .callMethod(CompletableFuture::class.java, "get")
            .check(main)

    @Test
    fun `no line is wider than the house format`() {
        val sources = File("src/kotlin/src").walk().filter { it.extension == "kt" }
        assertThat(sources.flatMap { it.readLines() }.filter { it.length > 120 }.toList()).isEmpty()
    }
}
