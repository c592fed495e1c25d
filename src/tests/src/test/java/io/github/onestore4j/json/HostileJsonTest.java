package io.github.onestore4j.json;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.error.ErrorCode;
import io.github.onestore4j.error.OneStoreApiException;
import io.github.onestore4j.error.OneStoreResponseException;
import io.github.onestore4j.message.MalformedMessageException;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.notification.UnverifiedNotification;
import io.github.onestore4j.payment.UnverifiedPayment;
import io.github.onestore4j.v7.PurchaseDetails;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * JSON that nobody sends by accident: it is read as what it says, or refused with the exception that is documented for
 * it.
 */
@NullUnmarked
class HostileJsonTest {
    private static final String BOM = "\uFEFF";

    @RegisterExtension
    static final OneStoreEmulator STORE = OneStoreEmulator.sandbox();

    private OneStore oneStore;

    @BeforeEach
    void open() {
        oneStore = STORE.client(MarketCode.MKT_GLB).build();
    }

    @AfterEach
    void close() {
        oneStore.close();
    }

    private PurchaseDetails read(byte[] body) {
        STORE.wireMock()
                .stubFor(any(urlPathMatching("/v7/apps/.*"))
                        .willReturn(aResponse()
                                .withHeader("Content-Type", "application/json")
                                .withBody(body)));
        return oneStore.v7().getPurchaseDetails("p", "t");
    }

    private PurchaseDetails read(String body) {
        return read(body.getBytes(StandardCharsets.UTF_8));
    }

    private void isRefusedEverywhere(String body) {
        assertThatExceptionOfType(OneStoreResponseException.class).isThrownBy(() -> read(body));
        assertThatExceptionOfType(MalformedMessageException.class).isThrownBy(() -> UnverifiedPayment.fromJson(body));
        assertThatExceptionOfType(MalformedMessageException.class).isThrownBy(() -> UnverifiedNotification.of(body));
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 10_000, 100_000})
    void deepNestingIsRefusedAndDoesNotEndTheThread(int depth) {
        isRefusedEverywhere("{\"a\":" + "[".repeat(depth) + "]".repeat(depth) + "}");
        isRefusedEverywhere("{\"a\":".repeat(depth) + "1" + "}".repeat(depth));
        isRefusedEverywhere("[".repeat(depth));
    }

    @Test
    void someNestingIsPassedOver() {
        assertThat(read("{\"a\":" + "[".repeat(200) + "]".repeat(200) + ",\"purchaseId\":\"1\"}")
                        .purchaseId())
                .isEqualTo("1");
    }

    @Test
    void aFieldThatComesTwiceIsRefused() {
        isRefusedEverywhere("{\"purchaseId\":\"1\",\"purchaseId\":\"2\"}");
        isRefusedEverywhere("{\"purchaseId\":\"1\",\"purchaseId \":\"2\"}");
        isRefusedEverywhere("{\"purchaseId\":\"1\",\"\\u0070urchaseId\":\"2\"}");
        assertThat(read("{\"unknown\":1,\"unknown\":2}"))
                .isEqualTo(PurchaseDetails.builder().build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e400", "1e-400", "1e999999999", "1e2147483647", "1.5", "9223372036854775808", "\"NaN\"", "[1]"
            })
    void aNumberThatDoesNotFitIsRefused(String number) {
        assertThatExceptionOfType(OneStoreResponseException.class)
                .isThrownBy(() -> read("{\"purchaseTime\":" + number + "}"));
        assertThatExceptionOfType(MalformedMessageException.class)
                .isThrownBy(() -> UnverifiedPayment.fromJson("{\"purchaseTime\":" + number + "}"));
        assertThatExceptionOfType(MalformedMessageException.class)
                .isThrownBy(() -> UnverifiedNotification.of("{\"purchaseTimeMillis\":" + number + "}"));
    }

    @Test
    void aNumberOfAThousandDigitsIsTextOrRefused() {
        String digits = "9".repeat(1000);
        assertThat(read("{\"purchaseId\":" + digits + "}").purchaseId()).isEqualTo(digits);
        assertThatExceptionOfType(OneStoreResponseException.class)
                .isThrownBy(() -> read("{\"quantity\":" + digits + "}"));
    }

    @Test
    void textIsKeptAsItIs() {
        assertThat(read("{\"developerPayload\":\"\\ud800 \\u0000 \u0000 \\ud83d\\ude00\"}")
                        .developerPayload())
                .isEqualTo("\uD800 \u0000 \u0000 \uD83D\uDE00");
    }

    @Test
    void nulsBetweenThePartsAreRefused() {
        isRefusedEverywhere("\u0000{}");
        isRefusedEverywhere("{\u0000}");
        isRefusedEverywhere("{}\u0000");
    }

    @Test
    void aByteOrderMarkIsPassedOverInAResponseAndHidesNoError() {
        assertThat(read(BOM + "{\"purchaseId\":\"1\"}").purchaseId()).isEqualTo("1");
        assertThatExceptionOfType(OneStoreApiException.class)
                .isThrownBy(() -> read(BOM + "{\"error\":{\"code\":\"NoSuchData\",\"message\":\"m\"}}"))
                .satisfies(refused -> assertThat(refused.code()).isSameAs(ErrorCode.NO_SUCH_DATA));
    }

    @Test
    void aMessageWithAByteOrderMarkIsRefusedAsItWasNotSignedLikeThat() {
        assertThatExceptionOfType(MalformedMessageException.class)
                .isThrownBy(() -> UnverifiedNotification.of(BOM + "{}"));
        assertThatExceptionOfType(MalformedMessageException.class)
                .isThrownBy(() -> UnverifiedPayment.fromJson(BOM + "{}"));
    }

    @Test
    void aMessageThatIsNotUtf8IsRefused() {
        byte[] latin1 = "{\"developerPayload\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThatExceptionOfType(MalformedMessageException.class).isThrownBy(() -> UnverifiedNotification.of(latin1));
        assertThatExceptionOfType(MalformedMessageException.class).isThrownBy(() -> UnverifiedPayment.fromJson(latin1));
        assertThat(read(latin1).developerPayload()).isEqualTo("\uFFFD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\\nINFO granted\":tru}", "{\"a\nINFO granted\":tru}", "{\"\uD55C\":tru}"})
    void aRefusalIsOneLineWhateverTheNamesAre(String body) {
        assertThatExceptionOfType(MalformedMessageException.class)
                .isThrownBy(() -> UnverifiedNotification.of(body))
                .satisfies(refused -> assertThat(refused.getMessage()).matches("[ -~]{1,300}"))
                .withNoCause();
    }

    @Test
    void anErrorThatCannotBeReadIsNoSuccess() {
        assertThatExceptionOfType(OneStoreResponseException.class)
                .isThrownBy(() -> read("{\"error\":{\"code\":\"NoSuchData\",\"code\":\"Other\"}}"));
        assertThatExceptionOfType(OneStoreResponseException.class)
                .isThrownBy(() -> read("{\"error\":\"something is wrong\"}"));
    }
}
