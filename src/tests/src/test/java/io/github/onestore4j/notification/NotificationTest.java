package io.github.onestore4j.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.onestore4j.contract.Samples;
import io.github.onestore4j.emulator.store.AppKey;
import io.github.onestore4j.message.MalformedMessageException;
import io.github.onestore4j.message.PaymentMethod;
import io.github.onestore4j.message.PnsEnvironment;
import io.github.onestore4j.message.PnsMessage;
import io.github.onestore4j.message.PnsPurchaseState;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.signature.LicenseKey;
import io.github.onestore4j.signature.LicenseKeys;
import io.github.onestore4j.signature.NotVerifiedException;
import io.github.onestore4j.signature.SignatureRule;
import io.github.onestore4j.signature.SignatureVerifier;
import io.github.onestore4j.signature.Verdict;
import io.github.onestore4j.signature.Verdict.Outcome;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notifications: which are proven, and that their text is taken to the byte. */
@NullUnmarked
class NotificationTest {
    private static final AppKey KEY = AppKey.ofBits(1024);
    private static final SignatureVerifier SIGNATURES = new SignatureVerifier(
            LicenseKeys.of("com.example.game", LicenseKey.of(KEY.licenseKey()))
                    .and("com.other", LicenseKey.of(AppKey.ofBits(1024).licenseKey())),
            null);
    private static final NotificationVerifier SANDBOX = new NotificationVerifier(true, SIGNATURES);
    private static final NotificationVerifier COMMERCIAL = new NotificationVerifier(false, SIGNATURES);

    private static final String MESSAGE = "{\"msgVersion\":\"3.1.0D\",\"clientId\":\"com.example.game\","
            + "\"purchaseId\":\"1\",\"developerPayload\":null,\"purchaseTimeMillis\":24431212233,"
            + "\"purchaseState\":\"COMPLETED\",\"productName\":\"금화 <100> & 'more'/\",\"environment\":\"SANDBOX\"}";

    /** The message with a signature as its last field. */
    private static String signed(String message, String signature) {
        return message.substring(0, message.length() - 1) + ",\"signature\":\"" + signature + "\"}";
    }

    private static String signed(String message) {
        return signed(message, KEY.sign(message));
    }

    private static Outcome outcome(String body) {
        return SANDBOX.judge(UnverifiedNotification.of(body)).outcome();
    }

    @Test
    void aSignedNotificationIsVerified() {
        PurchaseNotification notification = SANDBOX.verify(UnverifiedNotification.of(signed(MESSAGE)));
        assertThat(notification.message().purchaseState()).isSameAs(PnsPurchaseState.COMPLETED);
        assertThat(notification.purchaseId()).isEqualTo("1");
        assertThat(notification.isSandbox()).isTrue();
        assertThat(notification.verdict().rule()).isEqualTo(SignatureRule.COMPACT_TEXT);
        assertThat(SANDBOX.judge(UnverifiedNotification.of(signed(MESSAGE).getBytes(StandardCharsets.UTF_8)))
                        .isValid())
                .isTrue();
    }

    @Test
    void aSubscriptionsNotificationIsNoPurchasesAlsoIfItIsSigned() {
        String subscription = "{\"msgVersion\":\"3.1.0D\",\"clientId\":\"com.example.game\","
                + "\"subscriptionNotification\":{\"productId\":\"vip\",\"purchaseToken\":\"t\"},"
                + "\"environment\":\"SANDBOX\"}";
        assertThat(SANDBOX.judge(UnverifiedNotification.of(signed(subscription))))
                .satisfies(verdict -> {
                    assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_PROVEN);
                    assertThat(verdict.reason()).contains("not about a purchase");
                });
    }

    @Test
    void whatASenderWroteIsOneShortLine() {
        String hostile = "a\\n2026-06-10 INFO granted ".repeat(100);
        String message = MESSAGE.replace("com.example.game", hostile).replace("3.1.0D", hostile);
        UnverifiedNotification notification = UnverifiedNotification.of(signed(message));
        Verdict verdict = SANDBOX.judge(notification);
        assertThat(verdict.outcome()).isEqualTo(Outcome.UNKNOWN_APP);
        for (String said : List.of(notification.toString(), verdict.toString())) {
            assertThat(said).hasSizeLessThan(800).doesNotContain("\n");
        }
    }

    @Test
    void theSignatureMayStandAnywhere() {
        String signature = KEY.sign(MESSAGE);
        String first = "{\"signature\":\"" + signature + "\"," + MESSAGE.substring(1);
        String middle = MESSAGE.replace("\"purchaseId\"", "\"signature\":\"" + signature + "\",\"purchaseId\"");
        assertThat(outcome(first)).isEqualTo(Outcome.VALID);
        assertThat(outcome(middle)).isEqualTo(Outcome.VALID);
    }

    @Test
    void oddSpacingIsNoPartOfTheMessage() {
        String spaced = signed(MESSAGE)
                .replace(",\"", " ,\r\n\t \"")
                .replace("\":", "\" :  ")
                .replace("{", " { ")
                .replace("}", "\n}\n");
        assertThat(outcome(spaced)).isEqualTo(Outcome.VALID);
    }

    @Test
    void unknownFieldsEscapesSurrogatePairsAndBigNumbersStayAsTheyAre() {
        String message =
                "{\"clientId\":\"com.example.game\",\"msgVersion\":\"3.2.0D\",\"purchaseId\":\"1\",\"new\":{\"deep\":[1.50,-0,1E+5,"
                        + "123456789012345678901234567890,true,null,[],{}]},\"text\":\"quote \\\" backslash \\\\ line \\n pair 😀\","
                        + "\"signature2\":\"x\",\"inner\":{\"signature\":\"kept\"}}";
        assertThat(outcome(signed(message))).isEqualTo(Outcome.VALID);
        assertThat(outcome(signed(message).replace("1.50", "1.5"))).isEqualTo(Outcome.FORGED);
        assertThat(outcome(signed(message).replace("1E+5", "100000"))).isEqualTo(Outcome.FORGED);
    }

    @Test
    void needlessEscapesOnTheWayAreUndone() {
        String escaped = signed(MESSAGE)
                .replace("/", "\\/")
                .replace("<", "\\u003c")
                .replace(">", "\\u003E")
                .replace("&", "\\u0026")
                .replace("금", "\\uae08");
        assertThat(SANDBOX.judge(UnverifiedNotification.of(escaped))).satisfies(verdict -> {
            assertThat(verdict.outcome()).isEqualTo(Outcome.VALID);
            assertThat(verdict.rule()).isEqualTo(SignatureRule.UNESCAPED_TEXT);
        });
    }

    @Test
    void keysCannotChangePlaces() {
        String reordered = signed(MESSAGE)
                .replace(
                        "\"purchaseId\":\"1\",\"developerPayload\":null",
                        "\"developerPayload\":null,\"purchaseId\":\"1\"");
        assertThat(outcome(reordered)).isEqualTo(Outcome.FORGED);
    }

    @Test
    void nothingCanBeAddedDroppedOrChanged() {
        String body = signed(MESSAGE);
        assertThat(outcome(body.replace("\"developerPayload\":null,", ""))).isEqualTo(Outcome.FORGED);
        assertThat(outcome(body.replace("{\"msg", "{\"a\":1,\"msg"))).isEqualTo(Outcome.FORGED);
        assertThat(outcome(body.replace("COMPLETED", "CANCELED"))).isEqualTo(Outcome.FORGED);
        assertThat(outcome(body.replace(":null", ":\"\""))).isEqualTo(Outcome.FORGED);
        assertThat(outcome(MESSAGE)).isEqualTo(Outcome.NO_SIGNATURE);
        assertThat(outcome(signed(MESSAGE, ""))).isEqualTo(Outcome.NO_SIGNATURE);
    }

    @Test
    void noBitOfTheMessageCanBeFlipped() {
        byte[] body = signed(MESSAGE).getBytes(StandardCharsets.UTF_8);
        int message = MESSAGE.getBytes(StandardCharsets.UTF_8).length - 1;
        for (int bit = 0; bit < message * 8; bit++) {
            byte[] flipped = body.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            String text = new String(flipped, StandardCharsets.UTF_8);
            try {
                assertThat(outcome(text)).as(text).isNotEqualTo(Outcome.VALID);
            } catch (MalformedMessageException noLongerJson) {
                assertThat(noLongerJson).hasMessageNotContaining("com.example");
            }
        }
    }

    @Test
    void sandboxAndCommercialAreToldApart() {
        String sandbox = signed(MESSAGE);
        String commercial = signed(MESSAGE.replace("3.1.0D", "3.1.0").replace("SANDBOX", "COMMERCIAL"));
        assertThat(SANDBOX.judge(UnverifiedNotification.of(sandbox)).isValid()).isTrue();
        assertThat(COMMERCIAL.judge(UnverifiedNotification.of(commercial)).isValid())
                .isTrue();
        assertThat(COMMERCIAL.judge(UnverifiedNotification.of(sandbox)).outcome())
                .isEqualTo(Outcome.WRONG_ENVIRONMENT);
        assertThat(SANDBOX.judge(UnverifiedNotification.of(commercial)).outcome())
                .isEqualTo(Outcome.WRONG_ENVIRONMENT);
        NotVerifiedException refused = catchThrowableOfType(
                NotVerifiedException.class, () -> COMMERCIAL.verify(UnverifiedNotification.of(sandbox)));
        assertThat(refused.verdict().outcome()).isEqualTo(Outcome.WRONG_ENVIRONMENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"msgVersion\":\"3.1.0D\"",
                "\"msgVersion\":\"2.0.0.D\"",
                "\"msgVersion\":\"2.0.0d \"",
                "\"msgVersion\":\"3.1.0\",\"environment\":\"SANDBOX\"",
                "\"msgVersion\":\"3.1.0D\",\"environment\":\"COMMERCIAL\"",
                "\"msgVersion\":\"3.1.0\",\"environment\":\"STAGING\""
            })
    void whateverSaysSandboxOrIsUnknownIsNotCommercial(String fields) {
        String body = signed("{" + fields + ",\"packageName\":\"com.example.game\"}");
        assertThat(COMMERCIAL.judge(UnverifiedNotification.of(body)).outcome()).isEqualTo(Outcome.WRONG_ENVIRONMENT);
    }

    @Test
    void anotherAppsNotificationIsRefused() {
        assertThat(outcome(signed(MESSAGE.replace("com.example.game", "com.other"))))
                .isEqualTo(Outcome.WRONG_APP);
        assertThat(outcome(signed(MESSAGE.replace("com.example.game", "com.unknown"))))
                .isEqualTo(Outcome.UNKNOWN_APP);
        assertThat(outcome(signed("{\"purchaseId\":\"1\"}"))).isEqualTo(Outcome.UNKNOWN_APP);
    }

    @Test
    void allVersionsAreRead() {
        PnsMessage latest = UnverifiedNotification.of(Samples.read("messages/pns-3.1.0.json"))
                .message();
        assertThat(latest.clientId()).isEqualTo("0000000001");
        assertThat(latest.price()).isEqualTo(new BigDecimal("10000"));
        assertThat(latest.purchaseTimeMillis()).isEqualTo(24431212233L);
        assertThat(latest.isTestMdn()).isTrue();
        assertThat(latest.environment()).isSameAs(PnsEnvironment.SANDBOX);
        assertThat(latest.marketCode()).isSameAs(MarketCode.MKT_GLB);
        assertThat(latest.paymentTypeList())
                .extracting(payment -> payment.paymentMethod() + " " + payment.amount())
                .containsExactly("DCB 3000", "11PAY 7000");
        assertThat(latest.paymentTypeList().get(1).paymentMethod()).isSameAs(PaymentMethod.ELEVEN_PAY);
        UnverifiedNotification old = UnverifiedNotification.of(Samples.read("messages/pns-2.0.0.json"));
        assertThat(old.app()).isEqualTo("com.onestore.pns");
        assertThat(old.message().price()).isEqualTo(new BigDecimal("10000"));
        assertThat(old.message().paymentTypeList().get(0).amount()).isEqualTo(new BigDecimal("10000"));
        assertThat(old.message().environment()).isNull();
        assertThat(old.toString() + old.message()).doesNotContain("36FED4C6", "SIGNATURE");
    }

    @Test
    void aSubscriptionsNotificationIsAHint() {
        UnverifiedNotification notification = UnverifiedNotification.of(Samples.read("messages/sns-3.1.0.json"));
        assertThat(notification.isAboutSubscription()).isTrue();
        SubscriptionHint hint = notification.subscriptionHint();
        assertThat(hint.productId()).isEqualTo("0900001234");
        assertThat(hint.purchaseToken()).isEqualTo("TOKEN1234567890");
        assertThat(hint.notificationType()).isEqualTo("1");
        assertThat(hint.eventTime()).isNotNull();
        assertThat(hint.marketCode()).isSameAs(MarketCode.MKT_ONE);
        assertThat(hint.isSandbox()).isFalse();
        assertThat(hint.message().environment()).isSameAs(PnsEnvironment.COMMERCIAL);
        UnverifiedNotification purchase = UnverifiedNotification.of(MESSAGE);
        assertThat(purchase.isAboutSubscription()).isFalse();
        assertThatIllegalStateException().isThrownBy(purchase::subscriptionHint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{}{}",
                "{\"signature\":\"a\",\"signature\":\"b\"}",
                "{\"purchaseState\":\"COMPLETED\",\"purchaseState\":\"CANCELED\"}",
                "{\"a\":\"\\uZZZZ\"}",
                "{\"a\":\"\\x\"}",
                "<html>"
            })
    void whatIsNoNotificationIsRefused(String body) {
        assertThatExceptionOfType(MalformedMessageException.class)
                .isThrownBy(() -> SANDBOX.judge(UnverifiedNotification.of(body)));
    }

    @Test
    void aQuestionMarkCannotBecomeHalfOfASurrogatePair() {
        String body = signed(MESSAGE.replace("\"1\"", "\"?\""));
        assertThat(outcome(body)).isEqualTo(Outcome.VALID);
        assertThat(outcome(body.replace("\"?\"", "\"\\ud800\""))).isEqualTo(Outcome.FORGED);
        assertThat(outcome(body.replace("\"?\"", "\"\ud800\""))).isEqualTo(Outcome.FORGED);
    }

    @Test
    void escapesThatOnlyMoshiKnowsAreReadAsMoshiReadsThem() {
        String message = MESSAGE.replace("COMPLETED", "it's");
        assertThat(outcome(signed(message).replace("it's", "it\\'s"))).isEqualTo(Outcome.VALID);
        assertThat(outcome(signed(MESSAGE).replace("COMPLETED", "CANCELED\\'"))).isEqualTo(Outcome.FORGED);
    }
}
