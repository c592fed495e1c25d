package com.example

import com.android.tools.r8.CompilationMode
import com.android.tools.r8.JdkClassFileProvider
import com.android.tools.r8.OutputMode
import com.android.tools.r8.R8
import com.android.tools.r8.R8Command
import com.android.tools.r8.origin.Origin
import io.github.onestore4j.emulator.OneStoreEmulator
import io.github.onestore4j.emulator.store.Product
import io.github.onestore4j.emulator.store.Sale
import io.github.onestore4j.model.ProductType
import java.io.File
import java.nio.file.Files
import java.nio.file.Path
import java.util.jar.JarFile
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.extension.RegisterExtension

/** The app is shrunk by R8 in full mode, and does in a process of its own what it does. */
class ShrunkAppTest {
    private val libraries = Files.readString(Path.of("target/libraries")).split(File.pathSeparator).map { Path.of(it) }

    @Test
    fun doesWhatTheAppDoes() {
        STORE.store().webShop().offer(Product(ProductType.INAPP, "gold100", "100 gold", 1000))
        STORE.buy(Sale.of(ProductType.INAPP, "gold100").user("clara"))
        val shrunk = Path.of("target/shrunk.jar")
        shrinkTo(shrunk)
        assertEquals(
            listOf("products: [gold100]", "purchases: 1", "refused: consumePurchase NoSuchData"),
            said(shrunk).lines().filter { it.isNotEmpty() },
        )
        assertTrue(Files.size(shrunk) < 1_200_000, "it was shrunk")
    }

    private fun shrinkTo(jar: Path) {
        val classes = Files.walk(Path.of("target/classes")).use { files -> files.filter { "$it".endsWith(".class") }.toList() }
        R8.run(
            R8Command.builder()
                .setMode(CompilationMode.RELEASE)
                .addProgramFiles(classes)
                .addProgramFiles(libraries)
                .addLibraryResourceProvider(JdkClassFileProvider.fromSystemJdk())
                .addProguardConfigurationFiles(Path.of("app.pro"))
                .apply { addProguardConfiguration(rules(), Origin.unknown()) }
                .setOutput(jar, OutputMode.ClassFile)
                .build(),
        )
    }

    /** The rules that the jars carry, as Android's build finds them. */
    private fun rules(): List<String> =
        libraries.flatMap { library ->
            JarFile(library.toFile()).use { jar ->
                jar.entries().asSequence()
                    .filter { it.name.matches(Regex("META-INF/(proguard|com\\.android\\.tools/r8[^/]*)/[^/]+")) }
                    .map { jar.getInputStream(it).reader().readText() }
                    .toList()
            }
        }

    private fun said(jar: Path): String {
        val java = Path.of(System.getProperty("java.home"), "bin", "java").toString()
        val user = STORE.store().users().login("clara")
        val process =
            ProcessBuilder(java, "-cp", "$jar", "com.example.App", STORE.url(), OneStoreEmulator.APP.clientId(), user)
                .redirectErrorStream(true)
                .start()
        val said = process.inputStream.reader().readText()
        assertEquals(0, process.waitFor(), said)
        return said
    }

    companion object {
        @JvmField
        @RegisterExtension
        val STORE: OneStoreEmulator = OneStoreEmulator.sandbox()
    }
}
