package io.github.onestore4j.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.onestore4j.emulator.store.AppKey;
import io.github.onestore4j.signature.Verdict.Outcome;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.Provider;
import java.security.Security;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures: which are proven, in which spellings, and that nothing else is. */
class SignatureTest {
    private static final AppKey KEY = AppKey.ofBits(1024);
    private static final String TEXT = "2020-order/주문-1";
    private static final String SIGNATURE = KEY.sign(TEXT);

    private static Verdict verify(String key, String signature, String text) {
        return verifier(key, null)
                .verify("app", SignatureText.of(signature), Map.of(text, SignatureRule.SINGLE_PURCHASE));
    }

    private static SignatureVerifier verifier(String key, @Nullable Provider provider) {
        return new SignatureVerifier(LicenseKeys.of("app", LicenseKey.of(key)), provider);
    }

    private static Outcome outcome(String signature) {
        return verify(KEY.licenseKey(), signature, TEXT).outcome();
    }

    private static String openssl(String file) throws IOException {
        try (InputStream in = SignatureTest.class.getResourceAsStream("/openssl/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1024, 2048, 4096})
    void whatOpensslSignsIsValid(int bits) throws IOException {
        String message = openssl("message.txt");
        assertThat(verify(openssl(bits + ".pem"), openssl(bits + ".sig"), message)
                        .isValid())
                .isTrue();
        assertThat(verify(openssl(bits + ".pem"), openssl(bits + ".sig"), message + " ")
                        .outcome())
                .isEqualTo(Outcome.FORGED);
    }

    @Test
    void noBitOfTheMessageCanBeFlipped() {
        byte[] message = TEXT.getBytes(StandardCharsets.UTF_8);
        for (int bit = 0; bit < message.length * 8; bit++) {
            byte[] flipped = message.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            String text = new String(flipped, StandardCharsets.ISO_8859_1);
            String same = new String(message, StandardCharsets.ISO_8859_1);
            String key = KEY.licenseKey();
            assertThat(verify(key, KEY.sign(same), text).outcome())
                    .as("bit %d", bit)
                    .isEqualTo(Outcome.FORGED);
        }
    }

    @Test
    void noBitOfTheSignatureCanBeFlipped() {
        byte[] signature = Base64.getDecoder().decode(SIGNATURE);
        for (int bit = 0; bit < signature.length * 8; bit++) {
            byte[] flipped = signature.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThat(outcome(Base64.getEncoder().encodeToString(flipped)))
                    .as("bit %d", bit)
                    .isEqualTo(Outcome.FORGED);
        }
    }

    @Test
    void noBitOfTheSignaturesTextCanBeFlipped() {
        for (String spelling : List.of(SIGNATURE, hex(SIGNATURE))) {
            for (int bit = 0; bit < spelling.length() * 7; bit++) {
                StringBuilder flipped = new StringBuilder(spelling);
                flipped.setCharAt(bit / 7, (char) (spelling.charAt(bit / 7) ^ (1 << (bit % 7))));
                assertThat(outcome(flipped.toString()))
                        .as("%d of %s", bit, flipped)
                        .isNotEqualTo(Outcome.VALID);
            }
        }
    }

    private static String hex(String base64) {
        return HexFormat.of().withUpperCase().formatHex(Base64.getDecoder().decode(base64));
    }

    @Test
    void spellingsThatMessagesArriveInAreRead() {
        byte[] bytes = Base64.getDecoder().decode(SIGNATURE);
        assertThat(outcome(SIGNATURE)).isEqualTo(Outcome.VALID);
        assertThat(outcome(Base64.getUrlEncoder().encodeToString(bytes))).isEqualTo(Outcome.VALID);
        assertThat(outcome(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)))
                .isEqualTo(Outcome.VALID);
        assertThat(outcome(Base64.getMimeEncoder().encodeToString(bytes))).isEqualTo(Outcome.VALID);
        assertThat(outcome(SIGNATURE.replace("/", "\\/"))).isEqualTo(Outcome.VALID);
        assertThat(outcome(SIGNATURE.replace('+', ' '))).isEqualTo(Outcome.VALID);
        assertThat(outcome(hex(SIGNATURE))).isEqualTo(Outcome.VALID);
        assertThat(outcome(hex(SIGNATURE).toLowerCase(java.util.Locale.ROOT))).isEqualTo(Outcome.VALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "not base64!", "A", "===", "žluťoučký"})
    void anythingElseIsBadlyEncoded(String signature) {
        assertThat(outcome(signature)).isEqualTo(Outcome.BAD_ENCODING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "DB98B5CB92126B1D52E86FED4C6E4AC9E29ADAF356057DAB"})
    void aSignatureOfAnotherLengthIsForged(String signature) {
        assertThat(outcome(signature)).isEqualTo(Outcome.FORGED);
    }

    @Test
    void withoutASignatureNothingIsProven() {
        assertThat(verifier(KEY.licenseKey(), null)
                        .verify("app", null, Map.of())
                        .outcome())
                .isEqualTo(Outcome.NO_SIGNATURE);
    }

    @Test
    void aKeyRingTellsAppsApart() {
        AppKey other = AppKey.ofBits(2048);
        LicenseKeys keys =
                LicenseKeys.of("one", LicenseKey.of(KEY.licenseKey())).and("two", LicenseKey.of(other.licenseKey()));
        SignatureVerifier verifier = new SignatureVerifier(keys, null);
        Map<String, SignatureRule> texts = Map.of(TEXT, SignatureRule.SINGLE_PURCHASE);
        SignatureText ofOne = SignatureText.of(SIGNATURE);
        assertThat(verifier.verify("one", ofOne, texts).outcome()).isEqualTo(Outcome.VALID);
        Verdict wrong = verifier.verify("two", ofOne, texts);
        assertThat(wrong.outcome()).isEqualTo(Outcome.WRONG_APP);
        assertThat(wrong.app()).isEqualTo("one");
        assertThat(verifier.verify("three", ofOne, texts).outcome()).isEqualTo(Outcome.UNKNOWN_APP);
        assertThat(verifier.verify("two", SignatureText.of(AppKey.ofBits(2048).sign(TEXT)), texts)
                        .outcome())
                .isEqualTo(Outcome.FORGED);
        assertThat(keys.apps()).containsExactly("one", "two");
    }

    @Test
    void anAppHasTwoKeysWhileOneIsReplaced() {
        AppKey fresh = AppKey.ofBits(2048);
        LicenseKeys keys =
                LicenseKeys.of("one", LicenseKey.of(KEY.licenseKey())).and("one", LicenseKey.of(fresh.licenseKey()));
        SignatureVerifier verifier = new SignatureVerifier(keys, null);
        Map<String, SignatureRule> texts = Map.of(TEXT, SignatureRule.SINGLE_PURCHASE);
        for (String signature : List.of(SIGNATURE, fresh.sign(TEXT))) {
            assertThat(verifier.verify("one", SignatureText.of(signature), texts)
                            .isValid())
                    .isTrue();
        }
    }

    @Test
    void aKeyThatIsThereUnderAnotherNameIsSaidToFit() {
        SignatureVerifier verifier =
                new SignatureVerifier(LicenseKeys.of("0000123456", LicenseKey.of(KEY.licenseKey())), null);
        Verdict verdict = verifier.verify(
                "com.example.game", SignatureText.of(SIGNATURE), Map.of(TEXT, SignatureRule.SINGLE_PURCHASE));
        assertThat(verdict.outcome()).isEqualTo(Outcome.UNKNOWN_APP);
        assertThat(verdict.reason()).contains("the key of 0000123456 fits").contains("under both names");
    }

    @Test
    void aTextThatWasDecodedWithAnotherCharsetIsSaidToBe() {
        String text = "{\"productName\":\"금화\"}";
        String wrong = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        Verdict verdict = verifier(KEY.licenseKey(), null)
                .verify("app", SignatureText.of(KEY.sign(text)), Map.of(wrong, SignatureRule.TEXT_AS_RECEIVED));
        assertThat(verdict.outcome()).isEqualTo(Outcome.FORGED);
        assertThat(verdict.reason()).contains("charset");
    }

    @Test
    void aVerdictOutlivesSerialization() throws Exception {
        NotVerifiedException refused = new NotVerifiedException(
                "the payment", verifier(KEY.licenseKey(), null).verify("app", SignatureText.of("AAAA"), Map.of()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(refused);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            NotVerifiedException read = (NotVerifiedException) in.readObject();
            assertThat(read.verdict()).hasToString(refused.verdict().toString());
        }
    }

    @Test
    void theRuleThatFitsIsNamed() {
        Verdict verdict = verifier(KEY.licenseKey(), null)
                .verify(
                        "app",
                        SignatureText.of(SIGNATURE),
                        Map.of("something else", SignatureRule.SINGLE_PURCHASE, TEXT, SignatureRule.MULTIPLE_PURCHASE));
        assertThat(verdict.rule()).isEqualTo(SignatureRule.MULTIPLE_PURCHASE);
        assertThat(verdict).hasToString("VALID (app, MULTIPLE_PURCHASE: ONE store has signed it)");
    }

    @Test
    void licenseKeysAreReadInTheirSpellings() {
        String key = KEY.licenseKey();
        String broken = key.replaceAll("(.{64})", "$1\r\n");
        String pem = "-----BEGIN PUBLIC KEY-----\n" + broken + "\n-----END PUBLIC KEY-----\n";
        for (String spelling :
                List.of(key, broken, pem, pem.replace("\r\n", "\\n").replace("\n", "\\n"), " " + key + " ")) {
            assertThat(verify(spelling, SIGNATURE, TEXT).isValid()).as(spelling).isTrue();
        }
    }

    @Test
    void whatIsNoLicenseKeyIsRefusedWithoutBeingShown() {
        String tooSmall = AppKey.ofBits(512).licenseKey();
        for (String wrong : List.of("", "geheim!", SIGNATURE, tooSmall)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> LicenseKey.of(wrong))
                    .withMessageContaining("license key")
                    .satisfies(refused ->
                            assertThat(refused.getMessage()).doesNotContain(wrong.isEmpty() ? "geheim" : wrong));
        }
    }

    @Test
    void aSecurityProviderCanBeChosen() {
        Provider provider = Security.getProvider("SunRsaSign");
        Map<String, SignatureRule> texts = Map.of(TEXT, SignatureRule.SINGLE_PURCHASE);
        assertThat(verifier(KEY.licenseKey(), provider)
                        .verify("app", SignatureText.of(SIGNATURE), texts)
                        .isValid())
                .isTrue();
    }

    @Test
    void neitherKeysNorSignaturesArePrinted() {
        LicenseKey key = LicenseKey.of(KEY.licenseKey());
        assertThat(key).hasToString("LicenseKey[RSA 1024]");
        assertThat(LicenseKeys.of("app", key)).asString().doesNotContain(KEY.licenseKey());
        assertThat(SignatureText.of(SIGNATURE)).asString().doesNotContain(SIGNATURE);
    }

    @Test
    void halfOfASurrogatePairDoesNotPassForTheQuestionMarkThatItWouldBecome() {
        String key = KEY.licenseKey();
        assertThat(verify(key, KEY.sign("a?"), "a?").outcome()).isEqualTo(Outcome.VALID);
        assertThat(verify(key, KEY.sign("a?"), "a\uD800").outcome()).isEqualTo(Outcome.FORGED);
    }
}
