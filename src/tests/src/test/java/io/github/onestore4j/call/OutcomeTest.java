package io.github.onestore4j.call;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.error.OneStoreApiException;
import io.github.onestore4j.error.OneStoreException;
import io.github.onestore4j.error.OneStoreResponseException;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import io.github.onestore4j.pc.PrchsClientPocCd;
import io.github.onestore4j.pc.PurchaseRequest;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a change of state may have happened, for all that a store, or a front server before it, can respond. */
@NullUnmarked
class OutcomeTest {
    @RegisterExtension
    static final OneStoreEmulator STORE = OneStoreEmulator.sandbox();

    private static final List<Function<OneStore, Object>> CHANGES = List.of(
            oneStore -> oneStore.v7().consumePurchase("gold100", "t"),
            oneStore -> oneStore.v7().deferSubscription("vip", "t", 3),
            oneStore -> oneStore.pc("user").consumePurchase("t"));

    private OneStore oneStore;

    @BeforeEach
    void open() {
        oneStore = STORE.client(MarketCode.MKT_GLB).retryDelay(Duration.ZERO).build();
    }

    @AfterEach
    void close() {
        oneStore.close();
    }

    private static void respond(int status, String body) {
        STORE.wireMock()
                .stubFor(any(urlPathMatching("/(v7/apps|v2/purchase|pc)/.*")).willReturn(jsonResponse(body, status)));
    }

    private boolean mayHaveHappened(Function<OneStore, Object> change) {
        OneStoreException failure = catchThrowableOfType(OneStoreException.class, () -> change.apply(oneStore));
        assertThat(failure).isNotNull();
        return failure.mayHaveHappened();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Nobody knows what an unknown code stands for, if HTTP calls it a success.
                "200 | {'result':{'code':'Unheard'}} | true",
                "200 | {'error':{'code':'Unheard'}} | true",
                "200 | {'result':{'code':'1234'}} | true",
                "200 | {'result':{'code':9999}} | true",
                "200 | {} | true",
                "200 | null | true",
                "200 | [] | true",
                "200 | <html></html> | true",
                "204 | '' | true",
                // Two statements that contradict each other.
                "400 | {'result':{'code':'Success'}} | true",
                "404 | {'result':{'code':'Success','message':'done'}} | true",
                // A redirect, or a front that says that the client has gone: the store may have worked meanwhile.
                "301 | {} | true",
                "302 | {} | true",
                "304 | '' | true",
                "307 | {} | true",
                "499 | {} | true",
                "500 | {} | true",
                "502 | <html></html> | true",
                "504 | <html></html> | true",
                "500 | {'error':{'code':'InternalError'}} | true",
                "500 | {'error':{'code':'Unheard'}} | true",
                // The request was refused.
                "400 | {'error':{'code':'InvalidRequest'}} | false",
                "200 | {'error':{'code':'NoSuchData'}} | false",
                "404 | <html></html> | false",
                "403 | {'error':{'code':'Unheard'}} | false",
                "429 | {} | false",
                "503 | {'error':{'code':'ServiceMaintenance'}} | false",
            })
    void isKnownOnlyWhereSomebodySaysSo(int status, String body, boolean mayHaveHappened) {
        respond(status, body.replace('\'', '"'));
        for (Function<OneStore, Object> change : CHANGES) {
            assertThat(mayHaveHappened(change)).isEqualTo(mayHaveHappened);
        }
    }

    /** Which result codes mean success is not known there; error codes are numbers. */
    @Test
    void anUnknownErrorOfVersion2LeavesAChangeOpen() {
        respond(200, "{\"error\":{\"code\":9999}}");
        assertThat(mayHaveHappened(client -> client.v2().consumePurchase("1"))).isTrue();
        respond(400, "{\"error\":{\"code\":9999}}");
        assertThat(mayHaveHappened(client -> client.v2().consumePurchase("1"))).isFalse();
    }

    @Test
    void anOrderWithoutItsPaymentPageIsAnErrorAfterWhichAnOrderMayExist() {
        respond(200, "{}");
        OneStoreResponseException empty = catchThrowableOfType(
                OneStoreResponseException.class,
                () -> oneStore.pc("user")
                        .requestPurchase(
                                ProductType.INAPP,
                                "gold100",
                                PurchaseRequest.builder()
                                        .prchsClientPocCd(PrchsClientPocCd.POC_PC)
                                        .returnUrl("https://shop.example/return")
                                        .build()));
        assertThat(empty.mayHaveHappened()).isTrue();
        assertThat(empty).hasMessageContaining("paymentUrl");
    }

    @ParameterizedTest
    @CsvSource({"500", "503"})
    void aNumberOfVersion2WithAServersErrorIsRetriedAndRetryable(int status) {
        respond(status, "{\"result\":{\"code\":\"9999\",\"message\":\"busy\"}}");
        OneStoreApiException busy = catchThrowableOfType(
                OneStoreApiException.class, () -> oneStore.v2().getPurchaseDetails("1"));
        assertThat(busy.isRetryable()).isTrue();
        STORE.wireMock().verify(3, getRequestedFor(urlPathMatching("/v2/purchase/.*")));
    }

    @Test
    void aTokenIsSaidToBeRenewedOnlyIfItWas() {
        STORE.wireMock()
                .stubFor(any(urlPathMatching("/v7/apps/.*"))
                        .willReturn(jsonResponse("{\"error\":{\"code\":\"InvalidAccessToken\"}}", 401)));
        OneStoreApiException refused = catchThrowableOfType(
                OneStoreApiException.class, () -> oneStore.v7().getPurchaseDetails("gold100", "t"));
        assertThat(refused).hasMessageNotContaining("new access token");
        STORE.wireMock().verify(2, getRequestedFor(urlPathMatching("/v7/apps/.*")));
    }

    @Test
    void whatIsNotJsonIsNamed() {
        STORE.wireMock()
                .stubFor(any(urlPathMatching("/v7/apps/.*"))
                        .willReturn(aResponse().withBody(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0})));
        assertThat(read()).hasMessageContaining("gzip");
        respond(200, "<!DOCTYPE html><html><head><title>Login</title>");
        assertThat(read()).hasMessageContaining("HTML");
        respond(200, "eyJwdXJjaGFzZUlkIjoiMSJ9");
        assertThat(read()).hasMessageContaining("Base64");
        STORE.wireMock().stubFor(any(urlPathMatching("/v7/apps/.*")).willReturn(okJson("")));
        assertThat(read()).hasMessageContaining("empty");
    }

    private OneStoreResponseException read() {
        OneStoreResponseException unreadable = catchThrowableOfType(
                OneStoreResponseException.class, () -> oneStore.v7().getPurchaseDetails("gold100", "t"));
        assertThat(unreadable).hasMessageNotContaining("setLenient");
        return unreadable;
    }
}
