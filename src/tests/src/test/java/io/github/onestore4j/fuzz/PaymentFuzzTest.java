package io.github.onestore4j.fuzz;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.onestore4j.emulator.store.AppKey;
import io.github.onestore4j.message.MalformedMessageException;
import io.github.onestore4j.payment.PaymentVerifier;
import io.github.onestore4j.payment.ShopOrder;
import io.github.onestore4j.payment.UnverifiedPayment;
import io.github.onestore4j.signature.LicenseKey;
import io.github.onestore4j.signature.LicenseKeys;
import io.github.onestore4j.signature.SignatureText;
import io.github.onestore4j.signature.SignatureVerifier;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.function.Supplier;

/** What browsers and players bring: read or refused, and never VALID, for nobody has signed it. */
class PaymentFuzzTest {
    private static final PaymentVerifier VERIFIER = new PaymentVerifier(
            "app",
            new SignatureVerifier(
                    LicenseKeys.of("app", LicenseKey.of(AppKey.ofBits(1024).licenseKey())), null),
            false,
            Clock.systemUTC());

    @FuzzTest(maxDuration = "1m")
    void form(byte[] body) {
        refuseOrJudge(() -> UnverifiedPayment.fromForm(new String(body, StandardCharsets.UTF_8)));
    }

    @FuzzTest(maxDuration = "1m")
    void callback(byte[] body) {
        refuseOrJudge(() -> UnverifiedPayment.fromJson(body));
    }

    /** A line with a signature, and the text that it is said to be of. */
    @FuzzTest(maxDuration = "1m")
    void appPurchase(byte[] data) {
        String[] lines = new String(data, StandardCharsets.UTF_8).split("\n", 2);
        String originalJson = lines[lines.length - 1];
        assertFalse(VERIFIER.judgeAppPurchase(originalJson, SignatureText.of(lines[0]))
                .isValid());
    }

    private static void refuseOrJudge(Supplier<UnverifiedPayment> reading) {
        UnverifiedPayment payment;
        try {
            payment = reading.get();
        } catch (MalformedMessageException refused) {
            assertTrue(refused.getMessage().matches("[ -~]{1,300}"), refused.getMessage());
            return;
        }
        assertFalse(VERIFIER.judge(payment, ShopOrder.of("gold100", payment.claimedDeveloperPayload()))
                .isValid());
        assertTrue(payment.toString().startsWith("UnverifiedPayment["));
    }
}
