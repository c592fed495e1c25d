package io.github.onestore4j.call;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.onestore4j.Environment;
import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.error.ErrorCode;
import io.github.onestore4j.error.OneStoreApiException;
import io.github.onestore4j.error.OneStoreConnectionException;
import io.github.onestore4j.error.OneStoreException;
import io.github.onestore4j.error.OneStoreResponseException;
import io.github.onestore4j.error.OneStoreTokenException;
import io.github.onestore4j.model.MarketCode;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a user is told when a call does not succeed, and above all whether it may have happened. */
class FailuresTest {
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

    private static void respondWith(ResponseDefinitionBuilder response) {
        STORE.wireMock().stubFor(any(urlPathMatching("/v7/apps/.*")).willReturn(response));
    }

    private <E extends OneStoreException> E reading(Class<E> type) {
        return catchThrowableOfType(type, () -> oneStore.v7().getPurchaseDetails("p", "t"));
    }

    private <E extends OneStoreException> E consuming(Class<E> type) {
        return catchThrowableOfType(type, () -> oneStore.v7().consumePurchase("p", "t"));
    }

    @Test
    void aRefusalSaysWhyWhereAndWhatToDo() {
        OneStoreApiException refused = reading(OneStoreApiException.class);
        assertThat(refused.code()).isSameAs(ErrorCode.NO_SUCH_DATA);
        assertThat(refused.operation()).isEqualTo("getPurchaseDetails");
        assertThat(refused.environment()).isEqualTo(STORE.environment().name());
        assertThat(refused.market()).isEqualTo("MKT_GLB");
        assertThat(refused.isRetryable()).isFalse();
        assertThat(refused.mayHaveHappened()).isFalse();
        assertThat(refused)
                .hasMessageContainingAll(
                        "getPurchaseDetails", "127.0.0.1", "MKT_GLB", "NoSuchData", "404", "Check market");
    }

    @Test
    void anUnknownCodeIsKept() {
        respondWith(jsonResponse("{\"error\": {\"code\": \"BrandNew\", \"message\": \"really\"}}", 418));
        OneStoreApiException refused = consuming(OneStoreApiException.class);
        assertThat(refused.rawCode()).isEqualTo("BrandNew");
        assertThat(refused.code().isKnown()).isFalse();
        assertThat(refused.apiMessage()).isEqualTo("really");
        assertThat(refused.httpStatus()).isEqualTo(418);
        assertThat(refused.mayHaveHappened()).isFalse();
    }

    @Test
    void whatTheServerWroteIsOneLineAndNoSecretInTheMessage() {
        String secret = "680b3621-1234-1234-1234-8adfaef561b4";
        respondWith(jsonResponse(
                "{\"error\": {\"code\": \"Brand\\nNew\", \"message\": \"no\\r\\nERROR granted " + secret + "\"}}",
                401));
        OneStoreApiException refused = consuming(OneStoreApiException.class);
        assertThat(refused)
                .hasMessageContaining("Brand New")
                .hasMessageContaining("no ERROR granted █")
                .hasMessageNotContaining("\n");
        assertThat(refused.rawCode()).isEqualTo("Brand\nNew");
        assertThat(refused.apiMessage()).contains(secret);
    }

    @Test
    void anUnknownCodeWithAServersErrorLeavesAChangeOfStateOpen() {
        respondWith(jsonResponse("{\"error\": {\"code\": \"BrandNew\"}}", 500));
        assertThat(consuming(OneStoreApiException.class).mayHaveHappened()).isTrue();
        assertThat(reading(OneStoreApiException.class).mayHaveHappened()).isFalse();
    }

    @Test
    void anInternalErrorLeavesAChangeOfStateOpenAndMaintenanceDoesNot() {
        respondWith(jsonResponse("{\"error\": {\"code\": \"InternalError\"}}", 500));
        assertThat(consuming(OneStoreApiException.class)).satisfies(failed -> {
            assertThat(failed.mayHaveHappened()).isTrue();
            assertThat(failed.isRetryable()).isFalse();
            assertThat(failed).hasMessageContaining("may have happened");
        });
        assertThat(reading(OneStoreApiException.class).isRetryable()).isTrue();
        respondWith(jsonResponse("{\"error\": {\"code\": \"ServiceMaintenance\"}}", 503));
        assertThat(consuming(OneStoreApiException.class)).satisfies(closed -> {
            assertThat(closed.mayHaveHappened()).isFalse();
            assertThat(closed.isRetryable()).isTrue();
        });
    }

    @Test
    void anErrorObjectWithStatus200IsARefusal() {
        respondWith(okJson("{\"error\": {\"code\": \"NoSuchData\"}}"));
        assertThat(reading(OneStoreApiException.class)).satisfies(refused -> {
            assertThat(refused.code()).isSameAs(ErrorCode.NO_SUCH_DATA);
            assertThat(refused.httpStatus()).isEqualTo(200);
        });
    }

    @Test
    void aResultObjectThatIsNotSuccessIsARefusalWhateverTheStatus() {
        respondWith(okJson("{\"result\": {\"code\": \"InvalidConsumeState\", \"message\": \"used\"}}"));
        assertThat(consuming(OneStoreApiException.class).code()).isSameAs(ErrorCode.INVALID_CONSUME_STATE);
        respondWith(jsonResponse("{\"result\": {\"code\": \"InvalidConsumeState\"}}", 409));
        assertThat(consuming(OneStoreApiException.class).httpStatus()).isEqualTo(409);
    }

    @Test
    void aChangeOfStateWithoutItsResultIsNotCalledDone() {
        respondWith(okJson("{}"));
        OneStoreResponseException unclear = consuming(OneStoreResponseException.class);
        assertThat(unclear.mayHaveHappened()).isTrue();
        assertThat(unclear.isRetryable()).isFalse();
        respondWith(aResponse().withStatus(200));
        assertThat(consuming(OneStoreResponseException.class).mayHaveHappened()).isTrue();
        respondWith(aResponse().withStatus(204));
        assertThat(consuming(OneStoreResponseException.class).mayHaveHappened()).isTrue();
    }

    @Test
    void anHtmlPageIsQuotedShortlyAndWithoutWhatCouldBeASecret() {
        respondWith(aResponse()
                .withStatus(502)
                .withHeader("Content-Type", "text/html")
                .withBody("<html>\r\n<b>Bad Gateway</b> 680b3621-1234-1234-1234-8adfaef561b4" + " x".repeat(1000)));
        OneStoreResponseException gateway = consuming(OneStoreResponseException.class);
        assertThat(gateway.httpStatus()).isEqualTo(502);
        assertThat(gateway.mayHaveHappened()).isTrue();
        assertThat(gateway)
                .hasMessageContaining("<b>Bad Gateway</b>")
                .hasMessageNotContaining("680b3621")
                .hasMessageNotContaining("\n");
        assertThat(gateway.getMessage()).hasSizeLessThan(600);
        assertThat(reading(OneStoreResponseException.class).isRetryable()).isTrue();
    }

    @Test
    void aFrontServersPageOfStatus404ChangesNothing() {
        respondWith(aResponse().withStatus(404).withBody("<html>Not Found</html>"));
        assertThat(consuming(OneStoreResponseException.class).mayHaveHappened()).isFalse();
    }

    @Test
    void aConnectionThatBreaksAfterSendingLeavesAChangeOfStateOpen() {
        for (Fault fault : Fault.values()) {
            respondWith(aResponse().withFault(fault));
            OneStoreException broken = consuming(OneStoreException.class);
            assertThat(broken.mayHaveHappened()).as(fault.name()).isTrue();
            assertThat(broken.isRetryable()).as(fault.name()).isFalse();
            assertThat(reading(OneStoreException.class).mayHaveHappened()).isFalse();
        }
    }

    @Test
    void aConnectionThatCannotBeMadeHasSentNothing() throws IOException {
        oneStore.v7().getVoidedPurchases(); // gets a token while the store is there
        int closedPort;
        try (ServerSocket socket = new ServerSocket(0)) {
            closedPort = socket.getLocalPort();
        }
        try (OneStore elsewhere = STORE.client(MarketCode.MKT_GLB)
                .environment(Environment.at("http://127.0.0.1:" + closedPort))
                .build()) {
            OneStoreTokenException refused = catchThrowableOfType(
                    OneStoreTokenException.class, () -> elsewhere.v7().consumePurchase("p", "t"));
            assertThat(refused.mayHaveHappened()).isFalse();
            assertThat(refused.isRetryable()).isTrue();
            assertThat(refused.getCause()).isInstanceOf(OneStoreConnectionException.class);
            assertThat(refused).hasMessageContaining("could not be sent");
        }
    }

    @Test
    void aCallThatTakesTooLongTimesOut() {
        respondWith(okJson("{}").withFixedDelay(9_000));
        oneStore.checkAccess(); // so that the time is for the call alone
        OneStoreConnectionException late = catchThrowableOfType(
                OneStoreConnectionException.class,
                () -> oneStore.v7().withDeadline(Duration.ofSeconds(1)).consumePurchase("p", "t"));
        assertThat(late.mayHaveHappened()).isTrue();
        assertThat(late).hasMessageContaining("timeout");
    }

    @Test
    void aResponseBeyondTheLimitIsNotReadToItsEnd() {
        respondWith(okJson("{\"developerPayload\": \"" + "x".repeat(100_000) + "\"}"));
        try (OneStore small =
                STORE.client(MarketCode.MKT_GLB).maxBodyBytes(10_000).build()) {
            OneStoreResponseException cut = catchThrowableOfType(
                    OneStoreResponseException.class, () -> small.v7().getPurchaseDetails("p", "t"));
            assertThat(cut).hasMessageContaining("10000 bytes").hasMessageContaining("developerPayload");
            STORE.wireMock().verify(1, getRequestedFor(urlPathMatching("/v7/apps/.*")));
        }
    }

    @Test
    void asynchronousCallsFailWithTheSame() {
        CompletableFuture<?> call = oneStore.v7().getPurchaseDetailsAsync("p", "t");
        CompletionException completion = catchThrowableOfType(CompletionException.class, call::join);
        assertThat(completion.getCause()).isInstanceOf(OneStoreApiException.class);
    }

    @Test
    void cancelingAFutureCancelsItsCall() {
        respondWith(okJson("{}").withFixedDelay(60_000));
        CompletableFuture<?> call = oneStore.v7().getPurchaseDetailsAsync("p", "t");
        call.cancel(true);
        assertThat(catchThrowableOfType(CancellationException.class, call::join))
                .isNotNull();
    }
}
