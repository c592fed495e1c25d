package io.github.onestore4j.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.onestore4j.Environment;
import io.github.onestore4j.OneStore;
import io.github.onestore4j.contract.Samples;
import io.github.onestore4j.emulator.store.AppKey;
import io.github.onestore4j.message.MalformedMessageException;
import io.github.onestore4j.message.PaymentResponseCode;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.pc.PcPurchase;
import io.github.onestore4j.pc.PcPurchases;
import io.github.onestore4j.signature.LicenseKey;
import io.github.onestore4j.signature.LicenseKeys;
import io.github.onestore4j.signature.NotVerifiedException;
import io.github.onestore4j.signature.SignatureRule;
import io.github.onestore4j.signature.SignatureText;
import io.github.onestore4j.signature.SignatureVerifier;
import io.github.onestore4j.signature.Verdict.Outcome;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Results of payments: what can be read before they are verified, and what it takes to be granted. */
@NullUnmarked
class PaymentTest {
    private static final AppKey KEY = AppKey.ofBits(2048);
    private static final PaymentVerifier VERIFIER = new PaymentVerifier(
            "app",
            new SignatureVerifier(LicenseKeys.of("app", LicenseKey.of(KEY.licenseKey())), null),
            false,
            Clock.fixed(Instant.parse("2026-06-10T12:00:00Z"), ZoneOffset.UTC));

    private ShopOrder order = ShopOrder.of("gold100", "주문-1+/=&?");

    private final Map<String, String> form = new LinkedHashMap<>();

    PaymentTest() {
        form.put("responseCode", "Success");
        form.put("responseMessage", "");
        form.put("orderId", "20200429OS01123456789");
        form.put("purchaseId", "20042912345678901234");
        form.put("purchaseToken", "20042912345678905678");
        form.put("purchaseTime", "1623337199000");
        form.put("developerPayload", "주문-1+/=&?");
    }

    private String fields() {
        return form.get("orderId")
                + form.get("purchaseId")
                + form.get("purchaseToken")
                + form.get("purchaseTime")
                + form.get("developerPayload");
    }

    private void sign(String text) {
        form.put("purchaseSignature", KEY.sign(text));
    }

    private String body() {
        return form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Outcome outcome() {
        return VERIFIER.judge(UnverifiedPayment.fromForm(body()), order).outcome();
    }

    @Test
    void aSinglePurchaseIsVerified() {
        sign(fields());
        PaymentResult result = VERIFIER.verify(UnverifiedPayment.fromForm(body()), order);
        assertThat(result.orderId()).isEqualTo("20200429OS01123456789");
        assertThat(result.purchaseId()).isEqualTo("20042912345678901234");
        assertThat(result.purchaseToken()).isEqualTo("20042912345678905678");
        assertThat(result.purchaseTime()).isEqualTo(Instant.parse("2021-06-10T14:59:59Z"));
        assertThat(result.developerPayload()).isEqualTo("주문-1+/=&?");
        assertThat(result.quantity()).isEqualTo(1);
        assertThat(result.unsignedBillingKey()).isNull();
        assertThat(result.verdict().rule()).isEqualTo(SignatureRule.SINGLE_PURCHASE);
    }

    @Test
    void aMultiplePurchaseIsVerifiedWithItsQuantity() {
        form.put("quantity", "3");
        sign(fields() + "3");
        order = order.withQuantity(3);
        PaymentResult result = VERIFIER.verify(UnverifiedPayment.fromForm(body()), order);
        assertThat(result.quantity()).isEqualTo(3);
        assertThat(result.verdict().rule()).isEqualTo(SignatureRule.MULTIPLE_PURCHASE);
    }

    @Test
    void aQuantityOfOneMayBeSignedOrNot() {
        form.put("quantity", "1");
        sign(fields());
        assertThat(outcome()).isEqualTo(Outcome.VALID);
        sign(fields() + "1");
        assertThat(outcome()).isEqualTo(Outcome.VALID);
    }

    @Test
    void aQuantityThatIsDroppedIsForged() {
        sign(fields() + "3");
        assertThat(outcome()).isEqualTo(Outcome.FORGED);
    }

    @Test
    void aQuantityThatIsAddedIsNotProven() {
        sign(fields());
        form.put("quantity", "3");
        assertThat(VERIFIER.judge(UnverifiedPayment.fromForm(body()), order)).satisfies(verdict -> {
            assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_PROVEN);
            assertThat(verdict.rule()).isEqualTo(SignatureRule.SINGLE_PURCHASE);
        });
        assertThatExceptionOfType(NotVerifiedException.class)
                .isThrownBy(() -> VERIFIER.verify(UnverifiedPayment.fromForm(body()), order));
    }

    @Test
    void noTwoFieldsCanBeSwapped() {
        sign(fields());
        List<String> names = List.of("orderId", "purchaseId", "purchaseToken", "developerPayload");
        for (String one : names) {
            for (String other : names) {
                if (!one.equals(other)) {
                    Map<String, String> swapped = new LinkedHashMap<>(form);
                    swapped.put(one, form.get(other));
                    swapped.put(other, form.get(one));
                    assertThat(VERIFIER.judge(UnverifiedPayment.fromForm(swapped), order)
                                    .outcome())
                            .as("%s and %s", one, other)
                            .isEqualTo(Outcome.FORGED);
                }
            }
        }
    }

    @Test
    void nullAndAbsentFieldsCountAsEmpty() {
        form.remove("developerPayload");
        order = ShopOrder.of("gold100", null);
        sign(form.get("orderId") + form.get("purchaseId") + form.get("purchaseToken") + form.get("purchaseTime"));
        assertThat(outcome()).isEqualTo(Outcome.VALID);
        String json = "{\"orderId\":\"20200429OS01123456789\",\"purchaseId\":\"20042912345678901234\","
                + "\"purchaseToken\":\"20042912345678905678\",\"purchaseTime\":1623337199000,\"developerPayload\":null,"
                + "\"quantity\":null,\"purchaseSignature\":\"" + form.get("purchaseSignature") + "\"}";
        assertThat(VERIFIER.judge(UnverifiedPayment.fromJson(json), order).isValid())
                .isTrue();
        assertThat(VERIFIER.judge(UnverifiedPayment.fromJson(json.getBytes(StandardCharsets.UTF_8)), order)
                        .isValid())
                .isTrue();
    }

    @Test
    void aPlusSignThatTheFormHasEatenIsPutBack() {
        sign(fields());
        String eaten = body().replace("%2B", "+");
        form.put("developerPayload", "order");
        order = ShopOrder.of("gold100", "order");
        sign(fields());
        assertThat(VERIFIER.judge(UnverifiedPayment.fromForm(body().replace("%2B", "+")), order)
                        .isValid())
                .isTrue();
        // In the payload nobody can tell a space from an eaten plus sign: that is another text.
        assertThat(VERIFIER.judge(UnverifiedPayment.fromForm(eaten), order).isValid())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fail", "UserCancel", "PaymentTimeExpired", "SomethingNew"})
    void aPaymentThatDidNotSucceedIsReadableAndCannotBeGranted(String code) {
        form.put("responseCode", code);
        form.put("responseMessage", "The card was declined.");
        form.keySet().removeAll(List.of("orderId", "purchaseToken", "purchaseTime"));
        UnverifiedPayment payment = UnverifiedPayment.fromForm(body());
        assertThat(payment.responseCode()).isEqualTo(PaymentResponseCode.of(code));
        assertThat(payment.responseMessage()).isEqualTo("The card was declined.");
        assertThat(payment.isSuccess()).isFalse();
        assertThat(payment.claimedDeveloperPayload()).isEqualTo("주문-1+/=&?");
        assertThat(payment.claimedPurchaseId()).isEqualTo("20042912345678901234");
        NotVerifiedException refused =
                catchThrowableOfType(NotVerifiedException.class, () -> VERIFIER.verify(payment, order));
        assertThat(refused.verdict().outcome()).isEqualTo(Outcome.NO_SIGNATURE);
    }

    @Test
    void thePagesSamplesAreReadInBothForms() {
        UnverifiedPayment json = UnverifiedPayment.fromJson(Samples.read("messages/callbackUrl.json"));
        Map<String, String> fields = new LinkedHashMap<>();
        Jsoup.parse(Samples.read("messages/returnUrl.html"))
                .select("input")
                .forEach(input -> fields.put(input.attr("name"), input.attr("value")));
        UnverifiedPayment form = UnverifiedPayment.fromForm(fields);
        assertThat(form.message()).isEqualTo(json.message());
        assertThat(json.responseCode()).isSameAs(PaymentResponseCode.SUCCESS);
        assertThat(json.message().quantity()).isEqualTo(3);
        assertThat(json.message().purchaseTimeMillis()).isEqualTo(5615474165165L);
        assertThat(VERIFIER.judge(json, order).outcome()).isEqualTo(Outcome.BAD_ENCODING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "a=%", "a=%zz", "a=1&a=2", "quantity=many", "quantity=-1", "purchaseTime=1e3", "&", "a=1&"})
    void whatIsNoFormIsRefused(String body) {
        assertThatExceptionOfType(MalformedMessageException.class).isThrownBy(() -> UnverifiedPayment.fromForm(body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{} {}",
                "{\"a\":1,}",
                "{\"orderId\":1,\"orderId\":2}",
                "{\"quantity\":{}}"
            })
    void whatIsNoJsonObjectIsRefused(String body) {
        assertThatExceptionOfType(MalformedMessageException.class).isThrownBy(() -> UnverifiedPayment.fromJson(body));
    }

    @Test
    void theAppsSdkPurchaseIsVerifiedToTheByte() {
        String json = "{\"orderId\":\"1\",\"path\":\"a/b\",\"price\":1.50}";
        SignatureText signature = SignatureText.of(KEY.sign(json));
        assertThat(VERIFIER.judgeAppPurchase(json, signature).rule()).isEqualTo(SignatureRule.TEXT_AS_RECEIVED);
        assertThat(VERIFIER.judgeAppPurchase(json.replace("/", "\\/"), signature)
                        .rule())
                .isEqualTo(SignatureRule.UNESCAPED_TEXT);
        assertThat(VERIFIER.judgeAppPurchase(json.replace("1.50", "1.5"), signature)
                        .outcome())
                .isEqualTo(Outcome.FORGED);
    }

    @Test
    void signaturesInAListOfPurchasesAreProvenOrNotButNeverCalledForged() {
        PcPurchase purchase = PcPurchase.builder()
                .orderId("o")
                .purchaseId("i")
                .purchaseToken("t")
                .purchaseTime(Instant.ofEpochMilli(5))
                .developerPayload("p")
                .quantity(2)
                .build();
        PcPurchases page = PcPurchases.builder()
                .purchaseDetailList(List.of(purchase, purchase, purchase, purchase))
                .purchaseSignatureList(List.of(KEY.sign("oit5p2"), KEY.sign("oit5p"), KEY.sign("something"), ""))
                .build();
        assertThat(VERIFIER.judge(page))
                .extracting(verdict -> verdict.outcome() + " " + verdict.rule())
                .containsExactly(
                        "VALID MULTIPLE_PURCHASE", "VALID SINGLE_PURCHASE", "NOT_PROVEN null", "NO_SIGNATURE null");
        assertThat(VERIFIER.judge(
                        page.toBuilder().purchaseSignatureList(List.of()).build()))
                .allSatisfy(verdict -> assertThat(verdict.outcome()).isEqualTo(Outcome.NO_SIGNATURE));
    }

    @Test
    void aClientWithoutALicenseKeySaysSo() {
        try (OneStore oneStore = OneStore.builder()
                .environment(Environment.SANDBOX)
                .market(MarketCode.MKT_GLB)
                .clientId("app")
                .build()) {
            assertThatIllegalStateException().isThrownBy(oneStore::payments).withMessageContaining("license key");
            assertThatIllegalStateException().isThrownBy(oneStore::notifications);
        }
    }

    @Test
    void noSecretIsPrinted() {
        form.put("billingKey", "geheim");
        sign(fields());
        UnverifiedPayment payment = UnverifiedPayment.fromForm(body());
        assertThat(payment.message().toString()).doesNotContain("geheim", form.get("purchaseSignature"));
        assertThat(VERIFIER.verify(payment, order).unsignedBillingKey()).isEqualTo("geheim");
        assertThat(payment + "" + VERIFIER.verify(payment, order)).doesNotContain("geheim");
    }

    @Test
    void aQuantityThatWasNotSentCannotEatAOneOfThePayload() {
        form.put("developerPayload", "order-1");
        sign(fields());
        form.put("developerPayload", "order-");
        assertThat(outcome()).isEqualTo(Outcome.FORGED);
    }

    @Test
    void aQuantityBelowOneIsNotProven() {
        form.put("developerPayload", "order-5");
        sign(fields());
        String json = "{\"orderId\":\"20200429OS01123456789\",\"purchaseId\":\"20042912345678901234\","
                + "\"purchaseToken\":\"20042912345678905678\",\"purchaseTime\":1623337199000,\"developerPayload\":\"order\","
                + "\"quantity\":-5,\"purchaseSignature\":\"" + form.get("purchaseSignature") + "\"}";
        assertThat(VERIFIER.judge(UnverifiedPayment.fromJson(json), order).outcome())
                .isEqualTo(Outcome.NOT_PROVEN);
        form.put("quantity", "0");
        assertThat(outcome()).isEqualTo(Outcome.NOT_PROVEN);
    }
}
