package io.github.onestore4j.benchmarks.calls;

import io.github.onestore4j.Environment;
import io.github.onestore4j.OneStore;
import io.github.onestore4j.benchmarks.contestant.Way;
import io.github.onestore4j.benchmarks.measure.Lap;
import io.github.onestore4j.benchmarks.measure.Laps;
import io.github.onestore4j.benchmarks.measure.Race;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.notification.NotificationVerifier;
import io.github.onestore4j.notification.UnverifiedNotification;
import io.github.onestore4j.payment.PaymentVerifier;
import io.github.onestore4j.payment.ShopOrder;
import io.github.onestore4j.payment.UnverifiedPayment;
import io.github.onestore4j.signature.LicenseKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Callable;

/** Signatures of 2048 bits, beside what the JDK needs for the same text and nothing else, in time of the CPU. */
final class Verification {
    private static final int ROUNDS = 51;
    private static final Duration WARM_UP = Duration.ofSeconds(2);
    private static final Duration LAP = Duration.ofMillis(100);
    private static final String ALGORITHM = "SHA512withRSA";

    private final KeyPair keys;
    private final Results results;

    private Verification(Results results) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        this.keys = generator.generateKeyPair();
        this.results = results;
    }

    /** What is measured. */
    private enum Text {
        RAW,
        GOOD,
        FORGED
    }

    static void measure(Results results) throws Exception {
        Verification verification = new Verification(results);
        try (OneStore oneStore = OneStore.builder()
                .environment(Environment.SANDBOX)
                .market(MarketCode.MKT_GLB)
                .clientId("com.example.game")
                .licenseKey(LicenseKey.of(Base64.getEncoder()
                        .encodeToString(verification.keys.getPublic().getEncoded())))
                .build()) {
            verification.payment(oneStore);
            verification.notification(oneStore);
        }
    }

    private void payment(OneStore oneStore) throws Exception {
        String signed = "20200429OS01123456789" + "20042912345678901234" + "20042912345678905678" + "1720000000000"
                + "pd2020042912354987321";
        ShopOrder order = ShopOrder.of("gold100", "pd2020042912354987321");
        PaymentVerifier payments = oneStore.payments();
        UnverifiedPayment good = payment(signed);
        UnverifiedPayment forged = payment(signed + "1");
        race("payment", "≥ 0.95", signed, () -> payments.verify(good, order), () -> payments.judge(forged, order));
    }

    private UnverifiedPayment payment(String signed) throws GeneralSecurityException {
        return UnverifiedPayment.fromJson("{\"responseCode\":\"Success\",\"responseMessage\":\"\","
                + "\"orderId\":\"20200429OS01123456789\",\"purchaseId\":\"20042912345678901234\","
                + "\"purchaseToken\":\"20042912345678905678\",\"purchaseTime\":1720000000000,"
                + "\"developerPayload\":\"pd2020042912354987321\",\"purchaseSignature\":\"" + sign(signed) + "\"}");
    }

    private void notification(OneStore oneStore) throws Exception {
        String signed = "{\"msgVersion\":\"3.1.0D\",\"clientId\":\"com.example.game\",\"productId\":\"0900001234\","
                + "\"messageType\":\"SINGLE_PAYMENT_TRANSACTION\",\"purchaseId\":\"SANDBOX3000000004564\","
                + "\"purchaseToken\":\"TOKEN1234567890\",\"developerPayload\":\"OS_000211234\","
                + "\"purchaseTimeMillis\":24431212233,\"purchaseState\":\"COMPLETED\",\"price\":\"10000\","
                + "\"priceCurrencyCode\":\"KRW\",\"productName\":\"GOLD100(+20)\",\"paymentTypeList\":["
                + "{\"paymentMethod\":\"DCB\",\"amount\":\"3000\"},{\"paymentMethod\":\"11PAY\",\"amount\":\"7000\"}],"
                + "\"billingKey\":null,\"isTestMdn\":true,\"environment\":\"SANDBOX\",\"marketCode\":\"MKT_GLB\"}";
        UnverifiedNotification good = notification(signed, sign(signed));
        UnverifiedNotification forged = notification(signed, sign(signed + "1"));
        NotificationVerifier notifications = oneStore.notifications();
        race("notification", "≥ 0.85", signed, () -> notifications.verify(good), () -> notifications.judge(forged));
    }

    private static UnverifiedNotification notification(String signed, String signature) {
        return UnverifiedNotification.of(
                signed.substring(0, signed.length() - 1) + ",\"signature\":\"" + signature + "\"}");
    }

    private void race(String message, String goal, String signed, Callable<?> good, Callable<?> forged)
            throws Exception {
        byte[] text = signed.getBytes(StandardCharsets.UTF_8);
        byte[] signature = Base64.getDecoder().decode(sign(signed));
        Laps<Text> laps = new Race<Text>()
                .with(Text.RAW, () -> verify(text, signature))
                .with(Text.GOOD, good)
                .with(Text.FORGED, forged)
                .run(1, ROUNDS, WARM_UP, LAP);
        double ofRaw = laps.ratio(Text.RAW, Text.GOOD, Lap::cpuMicros);
        results.add("verifying a " + message + ": speed, of raw JCA's", goal, Map.of(Way.ONESTORE4J, ofRaw));
        double ofGood = laps.ratio(Text.FORGED, Text.GOOD, Lap::cpuMicros);
        results.add("a forged " + message + ": time, of a good one's", "about 1", Map.of(Way.ONESTORE4J, ofGood));
    }

    private String sign(String text) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(ALGORITHM);
        signature.initSign(keys.getPrivate());
        signature.update(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(signature.sign());
    }

    private boolean verify(byte[] text, byte[] signature) throws GeneralSecurityException {
        Signature verification = Signature.getInstance(ALGORITHM);
        verification.initVerify(keys.getPublic());
        verification.update(text);
        return verification.verify(signature);
    }
}
