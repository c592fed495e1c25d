package io.github.onestore4j.auth;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.store.EmulatorClock;
import io.github.onestore4j.emulator.store.Mode;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.error.ErrorCode;
import io.github.onestore4j.error.OneStoreApiException;
import io.github.onestore4j.error.OneStoreTokenException;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Access tokens as the store hands them out and the client uses them, over HTTP. */
class AccessTokenTest {
    @RegisterExtension
    static final OneStoreEmulator STORE =
            OneStoreEmulator.of(Mode.COMMERCIAL, EmulatorClock.standingAt(Instant.parse("2026-06-10T00:00:00Z")));

    private OneStore oneStore;
    private String bought;

    @BeforeEach
    void open() {
        oneStore = STORE.client(MarketCode.MKT_GLB).build();
        bought = STORE.buy(Sale.of(ProductType.INAPP, "gold100")).purchaseToken();
    }

    @AfterEach
    void close() {
        oneStore.close();
    }

    private static RequestPatternBuilder tokenRequest() {
        return postRequestedFor(urlEqualTo("/v7/oauth/token"));
    }

    private static RequestPatternBuilder aLookUp() {
        return getRequestedFor(urlPathMatching("/v7/apps/.*"));
    }

    private void lookUp() {
        oneStore.v7().getPurchaseDetails("gold100", bought);
    }

    @Test
    void aThousandThreadsThatAskAtOnceMakeOneTokenRequest() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(1000);
        try {
            CountDownLatch ready = new CountDownLatch(1000);
            List<Future<?>> calls = new ArrayList<>();
            for (int i = 0; i < 1000; i++) {
                calls.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    lookUp();
                    return null;
                }));
            }
            for (Future<?> call : calls) {
                call.get();
            }
        } finally {
            threads.shutdownNow();
        }
        STORE.wireMock().verify(1, tokenRequest());
        STORE.wireMock().verify(1000, aLookUp());
    }

    @Test
    void theTokenIsSharedByMarketsAndUsedToItsEnd() {
        lookUp();
        oneStore.withMarket(MarketCode.MKT_ONE).v7().getVoidedPurchases();
        STORE.clock().advance(Duration.ofMinutes(49));
        lookUp();
        STORE.wireMock().verify(1, tokenRequest());
    }

    @Test
    void theSecretIsFormEncodedAndTheMarketNamed() {
        lookUp();
        STORE.wireMock()
                .verify(tokenRequest()
                        .withRequestBody(containing("grant_type=client_credentials"))
                        .withRequestBody(containing("client_id=com.example.game"))
                        .withRequestBody(containing("client_secret=vxIMAGcVz3DAx20uDBr%2FIDWNJAPNHFl7YruF4uxB6BI%3D"))
                        .withHeader("x-market-code", equalTo("MKT_GLB")));
    }

    @Test
    void aTokenThatExpiresMeanwhileIsReplacedAndTheCallMadeOnceMore() {
        lookUp();
        STORE.store().tokens().revokeAll();
        STORE.clock().advance(Duration.ofMinutes(1));
        lookUp();
        STORE.wireMock().verify(2, tokenRequest());
        STORE.wireMock().verify(3, aLookUp());
    }

    @Test
    void aTokenThatStaysRefusedIsReportedAfterOneMoreTry() {
        lookUp();
        STORE.clock().advance(Duration.ofMinutes(1));
        STORE.wireMock()
                .stubFor(get(urlPathMatching("/v7/apps/.*"))
                        .willReturn(jsonResponse("{\"error\":{\"code\":\"InvalidAccessToken\"}}", 401)));
        OneStoreApiException refused = catchThrowableOfType(OneStoreApiException.class, this::lookUp);
        assertThat(refused.code()).isSameAs(ErrorCode.INVALID_ACCESS_TOKEN);
        STORE.wireMock().verify(3, aLookUp());
    }

    @Test
    void wrongCredentialsAreAClearExceptionOfTheCallThatWasNotMade() {
        try (OneStore wrong = STORE.client(MarketCode.MKT_GLB)
                .credentials("com.example.game", "another+secret/=")
                .build()) {
            OneStoreTokenException refused = catchThrowableOfType(
                    OneStoreTokenException.class, () -> wrong.v7().consumePurchase("gold100", bought));
            assertThat(refused.operation()).isEqualTo("consumePurchase");
            assertThat(refused.mayHaveHappened()).isFalse();
            assertThat(refused.isRetryable()).isFalse();
            assertThat(refused)
                    .hasMessageContaining("getAccessToken")
                    .hasMessageContaining("UnauthorizedAccess")
                    .hasMessageNotContaining("another+secret");
            assertThat(refused.getCause()).isInstanceOf(OneStoreApiException.class);
        }
        STORE.wireMock().verify(0, aLookUp());
    }

    @Test
    void aTokenCallThatFailsIsNotHammered() {
        STORE.wireMock().stubFor(post("/v7/oauth/token").willReturn(serverError()));
        for (int i = 0; i < 100; i++) {
            assertThatExceptionOfType(OneStoreTokenException.class).isThrownBy(this::lookUp);
        }
        STORE.wireMock().verify(3, tokenRequest()); // one and its two retries
        STORE.clock().advance(Duration.ofSeconds(1));
        STORE.wireMock().removeStubMapping(STORE.wireMock().getStubMappings().get(0));
        lookUp();
        STORE.wireMock().verify(4, tokenRequest());
    }
}
