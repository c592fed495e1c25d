package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.model.ProductType;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProgramTest {
    @RegisterExtension
    static final OneStoreEmulator STORE = OneStoreEmulator.sandbox();

    @Test
    void runsOnTheModulePath() throws Exception {
        String token = STORE.buy(Sale.of(ProductType.INAPP, "gold100")).purchaseToken();
        String modules = Files.readString(Path.of("target/module-path"));
        assertFalse(modules.contains("okio-3"), "an empty jar beside okio-jvm");
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--module-path",
                        "target/classes" + File.pathSeparator + modules,
                        "--module",
                        "com.example.program/com.example.Program",
                        STORE.url(),
                        OneStoreEmulator.APP.clientSecret(),
                        token)
                .redirectErrorStream(true)
                .start();
        String printed = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals("COMPLETED", printed.strip());
        assertEquals(0, program.waitFor());
    }
}
