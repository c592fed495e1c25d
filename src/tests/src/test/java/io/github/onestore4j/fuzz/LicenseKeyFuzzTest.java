package io.github.onestore4j.fuzz;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.onestore4j.signature.LicenseKey;
import io.github.onestore4j.signature.LicenseKeys;
import io.github.onestore4j.signature.SignatureRule;
import io.github.onestore4j.signature.SignatureText;
import io.github.onestore4j.signature.SignatureVerifier;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** Any text and any bytes as a license key: one that verifies something, or a refusal that does not show it. */
class LicenseKeyFuzzTest {
    private static final int RECOGNIZABLE = 12;

    @FuzzTest(maxDuration = "1m")
    void text(byte[] key) {
        read(new String(key, StandardCharsets.UTF_8));
    }

    @FuzzTest(maxDuration = "1m")
    void encoded(byte[] key) {
        read(Base64.getEncoder().encodeToString(key));
    }

    private static void read(String text) {
        LicenseKey key;
        try {
            key = LicenseKey.of(text);
        } catch (IllegalArgumentException refused) {
            assertTrue(refused.getMessage().startsWith("the license key "), refused.getMessage());
            assertFalse(text.length() >= RECOGNIZABLE && refused.toString().contains(text));
            return;
        }
        assertTrue(key.toString().startsWith("LicenseKey[RSA "));
        assertFalse(new SignatureVerifier(LicenseKeys.of("app", key), null)
                .verify("app", SignatureText.of("AAAA"), Map.of("text", SignatureRule.SINGLE_PURCHASE))
                .isValid());
    }
}
