package io.github.onestore4j.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The README's first command. */
class PurchaseLifeTest {
    @Test
    void goesAsExpected() throws InterruptedException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        boolean asExpected = PurchaseLife.run(new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains(
                        "A managed product", "A monthly product", "A subscription", "Voided purchases", "A web payment")
                .contains("2026-06-10 23:59   2026-06-10 14:59")
                .endsWith("All as expected.\n");
        assertThat(asExpected).isTrue();
    }
}
