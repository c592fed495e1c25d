package io.github.onestore4j.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.onestore4j.emulator.store.AppKey;
import io.github.onestore4j.notification.NotificationVerifier;
import io.github.onestore4j.notification.UnverifiedNotification;
import io.github.onestore4j.payment.PaymentVerifier;
import io.github.onestore4j.signature.Verdict.Outcome;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** What verifying costs: one operation of RSA for each text and key, also where the signature is forged. */
class VerificationCountTest {
    private static final AppKey KEY = AppKey.ofBits(1024);
    private static final AppKey OTHER = AppKey.ofBits(1024);
    private static final String MESSAGE =
            "{\"msgVersion\":\"3.1.0D\",\"clientId\":\"com.example.game\",\"purchaseId\":\"1\",\"environment\":\"SANDBOX\"}";
    private static final String ESCAPED = MESSAGE.replace("com.example", "com\\u002eexample");

    private final CountingProvider provider = new CountingProvider();

    private SignatureVerifier verifier(LicenseKeys keys) {
        return new SignatureVerifier(keys, provider);
    }

    private static LicenseKeys oneKey() {
        return LicenseKeys.of("com.example.game", LicenseKey.of(KEY.licenseKey()));
    }

    private static LicenseKeys oneKeyUnderTwoNamesAndAnother() {
        return oneKey().and("0000042301", LicenseKey.of(KEY.licenseKey()))
                .and("com.other", LicenseKey.of(OTHER.licenseKey()));
    }

    private Outcome judge(LicenseKeys keys, String message, String signature) {
        String body = message.substring(0, message.length() - 1) + ",\"signature\":\"" + signature + "\"}";
        return new NotificationVerifier(true, verifier(keys))
                .judge(UnverifiedNotification.of(body))
                .outcome();
    }

    @Test
    void aGoodNotificationTakesOne() {
        assertThat(judge(oneKeyUnderTwoNamesAndAnother(), MESSAGE, KEY.sign(MESSAGE)))
                .isEqualTo(Outcome.VALID);
        assertThat(provider.verifications()).isEqualTo(1);
    }

    @Test
    void aForgedNotificationOfOneSpellingTakesOne() {
        assertThat(judge(oneKey(), MESSAGE, KEY.sign("forged"))).isEqualTo(Outcome.FORGED);
        assertThat(provider.verifications()).isEqualTo(1);
    }

    @Test
    void aForgedNotificationTakesOneForEachSpellingAndKey() {
        assertThat(judge(oneKeyUnderTwoNamesAndAnother(), ESCAPED, KEY.sign("forged")))
                .isEqualTo(Outcome.FORGED);
        assertThat(provider.verifications()).isEqualTo(4);
    }

    @Test
    void aForgedPurchaseOfTheAppTakesOneForEachSpelling() {
        PaymentVerifier payments =
                new PaymentVerifier("com.example.game", verifier(oneKey()), false, Clock.systemUTC());
        SignatureText forged = SignatureText.of(KEY.sign("forged"));
        assertThat(payments.judgeAppPurchase("{\"orderId\":\"1\"}", forged).outcome())
                .isEqualTo(Outcome.FORGED);
        assertThat(provider.verifications()).isEqualTo(1);
        assertThat(payments.judgeAppPurchase("{\"orderId\":\"1\\/2\"}", forged).outcome())
                .isEqualTo(Outcome.FORGED);
        assertThat(provider.verifications()).isEqualTo(3);
    }
}
