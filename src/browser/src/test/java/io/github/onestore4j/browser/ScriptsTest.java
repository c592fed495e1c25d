package io.github.onestore4j.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.onestore4j.emulator.OneStoreEmulator;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs in other languages do every operation, and read what the store thought of them. */
class ScriptsTest {
    @RegisterExtension
    static final OneStoreEmulator STORE = OneStoreEmulator.sandbox();

    @ParameterizedTest
    @CsvSource({"node, src/it/node/purchases.mjs", "python3, src/it/python/purchases.py"})
    void everyOperationWorks(String interpreter, String script) throws Exception {
        Process process = new ProcessBuilder(interpreter, script, STORE.url())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("calls, and the purchase was not looked up before");
    }
}
