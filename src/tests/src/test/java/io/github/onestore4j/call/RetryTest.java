package io.github.onestore4j.call;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static io.github.onestore4j.emulator.fault.Fault.CONNECTION_REFUSED;
import static io.github.onestore4j.emulator.fault.Fault.REFUSED_STREAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.fault.FaultProxy;
import io.github.onestore4j.emulator.store.EmulatorClock;
import io.github.onestore4j.emulator.store.Mode;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.error.OneStoreConnectionException;
import io.github.onestore4j.error.OneStoreException;
import io.github.onestore4j.error.OneStoreResponseException;
import io.github.onestore4j.internal.call.RetryPolicy;
import io.github.onestore4j.internal.call.Sleeper;
import io.github.onestore4j.internal.wiring.Seams;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import io.github.onestore4j.pc.PrchsClientPocCd;
import io.github.onestore4j.pc.PurchaseRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is retried, how often, and after what delay; the delays are only recorded. */
@NullUnmarked
class RetryTest {
    @RegisterExtension
    static final OneStoreEmulator STORE =
            OneStoreEmulator.of(Mode.COMMERCIAL, EmulatorClock.standingAt(Instant.parse("2026-06-10T12:00:00Z")));

    private static final PurchaseRequest REQUEST = PurchaseRequest.builder()
            .prchsClientPocCd(PrchsClientPocCd.POC_PC)
            .returnUrl("https://shop.example/return")
            .build();

    private final List<Duration> waits = new ArrayList<>();
    private OneStore oneStore;
    private String token;

    @BeforeEach
    void open() {
        oneStore = client((delay, exchange) -> waits.add(delay));
        token = STORE.buy(Sale.of(ProductType.INAPP, "p")).purchaseToken();
    }

    private static OneStore client(Sleeper sleeper) {
        return Seams.client(
                STORE.client(MarketCode.MKT_GLB),
                new RetryPolicy(2, Duration.ofMillis(200), sleeper, () -> 0.5, STORE.clock()));
    }

    @AfterEach
    void close() {
        oneStore.close();
    }

    /** Responds to the first so many requests to the API like this, and to the others as the store does. */
    private static void first(int count, ResponseDefinitionBuilder response) {
        for (int i = 0; i < count; i++) {
            STORE.wireMock()
                    .stubFor(any(urlPathMatching("/(v7|pc)/.*apps/.*"))
                            .inScenario("passing")
                            .whenScenarioStateIs(i == 0 ? Scenario.STARTED : "after " + i)
                            .willReturn(response)
                            .willSetStateTo("after " + (i + 1)));
        }
    }

    private static void verifyTries(int count) {
        STORE.wireMock().verify(count, anyRequestedFor(urlPathMatching("/(v7|pc)/.*apps/.*")));
    }

    private void read() {
        oneStore.v7().getPurchaseDetails("p", token);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void aReadIsRetriedAfterATransientStatus(int status) {
        first(2, aResponse().withStatus(status).withBody("<html>"));
        read();
        verifyTries(3);
        assertThat(waits).containsExactly(Duration.ofMillis(100), Duration.ofMillis(200));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 409, 415})
    void aReadIsNotRetriedAfterARefusal(int status) {
        first(1, jsonResponse("{\"error\":{\"code\":\"InvalidRequest\"}}", status));
        assertThatExceptionOfType(OneStoreException.class).isThrownBy(this::read);
        verifyTries(1);
    }

    @Test
    void aReadIsRetriedDuringMaintenanceWhateverTheStatus() {
        first(1, jsonResponse("{\"error\":{\"code\":\"ServiceMaintenance\"}}", 403));
        read();
        verifyTries(2);
    }

    @Test
    void aReadIsRetriedAfterABrokenConnectionOrResponse() {
        for (Fault fault : Fault.values()) {
            STORE.wireMock().resetScenarios();
            STORE.wireMock().resetRequests();
            first(1, aResponse().withFault(fault));
            read();
            verifyTries(2);
        }
    }

    @Test
    void thereAreTwoRetriesUnlessItIsSetOtherwise() {
        first(9, aResponse().withStatus(500));
        assertThatExceptionOfType(OneStoreResponseException.class).isThrownBy(this::read);
        verifyTries(3);
        try (OneStore never = STORE.client(MarketCode.MKT_GLB).retries(0).build()) {
            assertThatExceptionOfType(OneStoreResponseException.class)
                    .isThrownBy(() -> never.v7().getPurchaseDetails("p", token));
        }
        verifyTries(4);
    }

    @Test
    void theServersOwnWaitIsKeptInSecondsAndAsADate() {
        first(1, aResponse().withStatus(429).withHeader("Retry-After", "3"));
        read();
        first(1, aResponse().withStatus(503).withHeader("Retry-After", "Wed, 10 Jun 2026 12:00:02 GMT"));
        STORE.wireMock().resetScenarios();
        read();
        assertThat(waits).containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-1", "", "Wed, 10 Jun 2020 12:00:02 GMT", "99999999999999999999"})
    void aWaitThatMakesNoSenseIsNotKept(String retryAfter) {
        first(1, aResponse().withStatus(429).withHeader("Retry-After", retryAfter));
        read();
        assertThat(waits).containsExactly(Duration.ofMillis(100));
    }

    @Test
    void aWaitBeyondTheDeadlineIsNotBegun() {
        first(1, aResponse().withStatus(429).withHeader("Retry-After", "3600"));
        OneStoreResponseException tooMany = catchThrowableOfType(OneStoreResponseException.class, this::read);
        assertThat(tooMany.httpStatus()).isEqualTo(429);
        assertThat(waits).isEmpty();
        verifyTries(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 503})
    void aChangeOfStateIsNotRetriedOnceItWasSent(int status) {
        first(1, aResponse().withStatus(status));
        assertThatExceptionOfType(OneStoreResponseException.class)
                .isThrownBy(() -> oneStore.v7().consumePurchase("p", token));
        verifyTries(1);
        STORE.wireMock().resetScenarios();
        first(1, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertThatExceptionOfType(OneStoreConnectionException.class)
                .isThrownBy(() -> oneStore.v7().consumePurchase("p", token));
        verifyTries(2);
    }

    @Test
    void aChangeOfStateIsRetriedWhenNothingOfItWasSent() throws IOException {
        try (FaultProxy proxy = new FaultProxy(STORE.url());
                OneStore away = STORE.client(MarketCode.MKT_GLB, proxy).build()) {
            away.v7().getPurchaseDetails("p", token);
            proxy.inject(CONNECTION_REFUSED, 2, path -> true);
            away.v7().consumePurchase("p", token);
            assertThat(proxy.tries()).isEqualTo(3);
        }
    }

    @Test
    void aStreamThatHttp2RefusesIsRetriedAtOnceAndThenAfterADelay() throws IOException {
        try (FaultProxy proxy = new FaultProxy(STORE.url());
                OneStore away = Seams.client(
                        STORE.client(MarketCode.MKT_GLB, proxy).httpClient(proxy.httpClient(REFUSED_STREAM)),
                        new RetryPolicy(
                                2,
                                Duration.ofMillis(200),
                                (delay, exchange) -> waits.add(delay),
                                () -> 0.5,
                                STORE.clock()))) {
            away.v7().getPurchaseDetails("p", token);
            proxy.inject(REFUSED_STREAM, 2, path -> true);
            away.v7().consumePurchase("p", token);
            assertThat(proxy.tries()).isEqualTo(3);
            assertThat(waits).hasSize(1);

            proxy.inject(REFUSED_STREAM, 3, path -> true);
            OneStoreConnectionException refused = catchThrowableOfType(
                    OneStoreConnectionException.class, () -> away.v7().consumePurchase("p", token));
            assertThat(refused.mayHaveHappened()).isFalse();
            assertThat(proxy.tries()).isEqualTo(3);
        }
    }

    @Test
    void aRetryAfterOfZeroSecondsDoesNotRepeatAChange() {
        String subscription = STORE.buy(Sale.of(ProductType.SUBSCRIPTION, "s")).purchaseToken();
        ResponseDefinitionBuilder closed = jsonResponse("{\"error\":{\"code\":\"ServiceMaintenance\"}}", 503)
                .withHeader("Retry-After", "0");
        first(9, closed);
        assertThatExceptionOfType(OneStoreException.class)
                .isThrownBy(() -> oneStore.pc("user").requestPurchase(ProductType.INAPP, "p", REQUEST))
                .matches(refused -> !refused.mayHaveHappened() && refused.isRetryable());
        verifyTries(1);
        assertThatExceptionOfType(OneStoreException.class)
                .isThrownBy(() -> oneStore.v7().deferSubscription("s", subscription, 1));
        verifyTries(2);

        STORE.wireMock().resetScenarios();
        STORE.wireMock()
                .stubFor(any(urlPathMatching("/v7/apps/.*"))
                        .inScenario("passing")
                        .whenScenarioStateIs(Scenario.STARTED)
                        .willReturn(jsonResponse("{\"error\":{\"code\":\"InvalidAccessToken\"}}", 401))
                        .willSetStateTo("after 1"));
        assertThatExceptionOfType(OneStoreException.class)
                .isThrownBy(() -> oneStore.v7().deferSubscription("s", subscription, 1))
                .matches(refused -> !refused.mayHaveHappened());
        verifyTries(2 + 2); // the one with the old token, and one with a new token
    }

    @Test
    void whatIsAnotherThingEveryTimeIsNeverRetried() throws IOException {
        String subscription = STORE.buy(Sale.of(ProductType.SUBSCRIPTION, "s")).purchaseToken();
        first(1, aResponse().withStatus(503));
        assertThatExceptionOfType(OneStoreResponseException.class)
                .isThrownBy(() -> oneStore.v7().deferSubscription("s", subscription, 1));
        verifyTries(1);
        try (FaultProxy proxy = new FaultProxy(STORE.url());
                OneStore away = STORE.client(MarketCode.MKT_GLB, proxy).build()) {
            proxy.inject(CONNECTION_REFUSED, 9, path -> true);
            assertThatExceptionOfType(OneStoreConnectionException.class)
                    .isThrownBy(() -> away.pc("user").requestPurchase(ProductType.INAPP, "p", REQUEST))
                    .matches(unsent -> !unsent.mayHaveHappened());
            assertThat(proxy.tries()).isEqualTo(1);
            assertThatExceptionOfType(OneStoreConnectionException.class)
                    .isThrownBy(() -> away.pc("user").cancelSubscription("t"));
            assertThat(proxy.tries()).isEqualTo(1 + 3);
        }
    }

    @Test
    void aBrokenStoreIsNotHammered() {
        STORE.wireMock()
                .stubFor(any(urlPathMatching("/v7/apps/.*"))
                        .willReturn(aResponse().withStatus(500)));
        for (int i = 0; i < 100; i++) {
            assertThatExceptionOfType(OneStoreResponseException.class).isThrownBy(this::read);
        }
        // 100 calls, ten retries that were saved up, and one more for every ten calls since.
        assertThat(waits).hasSize(19);
        verifyTries(119);
    }

    @Test
    void anInterruptDuringAWaitEndsTheCall() {
        first(9, aResponse().withStatus(500));
        try (OneStore interrupted = client((delay, exchange) -> {
            throw new InterruptedException();
        })) {
            OneStoreConnectionException ended = catchThrowableOfType(
                    OneStoreConnectionException.class, () -> interrupted.v7().getPurchaseDetails("p", token));
            assertThat(ended).hasMessageContaining("interrupted");
        }
        verifyTries(1);
    }
}
