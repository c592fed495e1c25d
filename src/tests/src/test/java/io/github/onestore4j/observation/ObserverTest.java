package io.github.onestore4j.observation;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.fault.Fault;
import io.github.onestore4j.emulator.fault.FaultProxy;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.error.CallSite;
import io.github.onestore4j.error.ErrorCode;
import io.github.onestore4j.error.OneStoreApiException;
import io.github.onestore4j.error.OneStoreConnectionException;
import io.github.onestore4j.error.OneStoreResponseException;
import io.github.onestore4j.error.OneStoreTokenException;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import io.github.onestore4j.v7.PurchaseDetails;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an observer is told: each call, once, with what its caller was told. */
class ObserverTest {
    @RegisterExtension
    static final OneStoreEmulator STORE = OneStoreEmulator.sandbox();

    private final List<ObservedCall> calls = Collections.synchronizedList(new ArrayList<>());
    private String bought = "";

    @BeforeEach
    void buy() {
        bought = STORE.buy(Sale.of(ProductType.INAPP, "gold100")).purchaseToken();
    }

    private OneStore observed() {
        return STORE.client(MarketCode.MKT_GLB).observer(calls::add).build();
    }

    private ObservedCall last() {
        return calls.get(calls.size() - 1);
    }

    @Test
    void aCallAndTheTokenThatItNeededAreTwoCalls() {
        try (OneStore oneStore = observed()) {
            oneStore.v7().getPurchaseDetails("gold100", bought);
        }
        assertThat(calls).extracting(ObservedCall::operation).containsExactly("getAccessToken", "getPurchaseDetails");
        assertThat(last()).satisfies(call -> {
            assertThat(call.isSuccess()).isTrue();
            assertThat(call.outcome()).isEqualTo("success");
            assertThat(call.market()).isEqualTo("MKT_GLB");
            assertThat(call.environment()).isEqualTo(STORE.url() + "/");
            assertThat(call.clientId()).isEqualTo("com.example.game");
            assertThat(call.tries()).isEqualTo(1);
            assertThat(call.httpStatus()).isEqualTo(200);
            assertThat(call.code()).isNull();
            assertThat(call.failure()).isNull();
            assertThat(call.duration()).isPositive();
            assertThat(call.changesState()).isFalse();
            assertThat(call.tokenWasRenewed()).isFalse();
        });
    }

    @Test
    void aRefusalIsSeenAsTheCallerSeesIt() {
        OneStoreApiException thrown;
        try (OneStore oneStore = observed()) {
            thrown = catchThrowableOfType(
                    OneStoreApiException.class, () -> oneStore.v7().getPurchaseDetails("other", bought));
        }
        assertThat(last().failure()).isSameAs(thrown);
        assertThat(last().code()).isEqualTo(ErrorCode.NO_SUCH_DATA);
        assertThat(last().outcome()).isEqualTo("NoSuchData");
        assertThat(last().httpStatus()).isEqualTo(404);
        assertThat(last().mayHaveHappened()).isFalse();
        assertThat(last()).asString().contains("getPurchaseDetails", "NoSuchData", "HTTP 404", "1 try");
    }

    @Test
    void anAsynchronousCallIsSeenBeforeItsFutureIsComplete() {
        Throwable thrown;
        try (OneStore oneStore = observed()) {
            PurchaseDetails details =
                    oneStore.v7().getPurchaseDetailsAsync("gold100", bought).join();
            assertThat(details.purchaseId()).isNotNull();
            assertThat(last().isSuccess()).isTrue();
            thrown = catchThrowableOfType(
                            CompletionException.class,
                            () -> oneStore.v7()
                                    .getPurchaseDetailsAsync("other", bought)
                                    .join())
                    .getCause();
        }
        assertThat(last().failure()).isSameAs(thrown);
        assertThat(calls).hasSize(3);
    }

    @Test
    void theGeneratedInterfacesAreObservedAsWell() throws IOException {
        try (OneStore oneStore = observed()) {
            oneStore.v7()
                    .api()
                    .getPurchaseDetails("com.example.game", "other", bought)
                    .execute();
        }
        assertThat(last().code()).isEqualTo(ErrorCode.NO_SUCH_DATA);
    }

    @Test
    void retriesAreCounted() {
        STORE.wireMock().stubFor(any(urlPathMatching("/v7/apps/.*")).willReturn(serviceUnavailable()));
        try (OneStore oneStore = STORE.client(MarketCode.MKT_GLB)
                .retryDelay(Duration.ZERO)
                .observer(calls::add)
                .build()) {
            assertThatExceptionOfType(OneStoreResponseException.class)
                    .isThrownBy(() -> oneStore.v7().getPurchaseDetails("gold100", bought));
        }
        assertThat(last().tries()).isEqualTo(3);
        assertThat(last().httpStatus()).isEqualTo(503);
    }

    @Test
    void aLostResponseMayHaveHappened() throws IOException {
        try (FaultProxy proxy = new FaultProxy(STORE.url());
                OneStore oneStore = STORE.client(MarketCode.MKT_GLB, proxy)
                        .observer(calls::add)
                        .build()) {
            proxy.inject(Fault.RESET_BEFORE_RESPONSE, 1, path -> path.endsWith("/consume"));
            OneStoreConnectionException thrown = catchThrowableOfType(
                    OneStoreConnectionException.class, () -> oneStore.v7().consumePurchase("gold100", bought));
            assertThat(last().failure()).isSameAs(thrown);
        }
        assertThat(last().mayHaveHappened()).isTrue();
        assertThat(last().changesState()).isTrue();
        assertThat(last().httpStatus()).isNull();
        assertThat(last().outcome()).isEqualTo("OneStoreConnectionException");
    }

    @Test
    void aCallWithoutATokenWasNeverTried() {
        try (OneStore oneStore = STORE.client(MarketCode.MKT_GLB)
                .credentials("com.example.game", "another-secret")
                .observer(calls::add)
                .build()) {
            assertThatExceptionOfType(OneStoreTokenException.class)
                    .isThrownBy(() -> oneStore.v7().getPurchaseDetails("gold100", bought));
        }
        assertThat(calls).extracting(ObservedCall::tries).containsExactly(1, 0);
        assertThat(calls).extracting(ObservedCall::isSuccess).containsExactly(false, false);
        assertThat(calls.toString()).doesNotContain("another-secret");
    }

    @Test
    void aTokenThatWasRefusedIsSeenAsRenewed() {
        try (OneStore oneStore = observed()) {
            oneStore.v7().getPurchaseDetails("gold100", bought);
            STORE.clock().advance(Duration.ofMinutes(30));
            STORE.store().tokens().revokeAll();
            oneStore.v7().getPurchaseDetails("gold100", bought);
        }
        assertThat(last().tokenWasRenewed()).isTrue();
        assertThat(last().tries()).isEqualTo(2);
        assertThat(last().isSuccess()).isTrue();
    }

    @Test
    void aClockThatIsWrongShows() {
        try (OneStore oneStore = STORE.client(MarketCode.MKT_GLB)
                .clock(Clock.offset(Clock.systemUTC(), Duration.ofHours(-2)))
                .observer(calls::add)
                .build()) {
            oneStore.v7().getPurchaseDetails("gold100", bought);
        }
        assertThat(last().clockSkew()).isCloseTo(Duration.ofHours(2), Duration.ofMinutes(1));
    }

    @Test
    void anObserverThatFailsDoesNotFailTheCall() {
        List<LogRecord> logged = new ArrayList<>();
        Logger logger = Logger.getLogger("io.github.onestore4j");
        Handler handler = new Recorder(logged);
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
        try (OneStore oneStore = STORE.client(MarketCode.MKT_GLB)
                .observer(call -> {
                    throw new IllegalStateException("full");
                })
                .build()) {
            assertThat(oneStore.v7().getPurchaseDetails("gold100", bought).purchaseId())
                    .isNotNull();
        } finally {
            logger.removeHandler(handler);
            logger.setUseParentHandlers(true);
        }
        assertThat(logged).extracting(LogRecord::getThrown).allMatch(IllegalStateException.class::isInstance);
        assertThat(logged).hasSize(2);
    }

    @Test
    void anInterceptorOfTheUsersKnowsTheOperation() {
        List<String> operations = new ArrayList<>();
        OkHttpClient client = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    Request request = chain.request();
                    CallSite site = request.tag(CallSite.class);
                    operations.add(site == null ? "" : site.operation());
                    return chain.proceed(request);
                })
                .build();
        try (OneStore oneStore =
                STORE.client(MarketCode.MKT_GLB).httpClient(client).build()) {
            oneStore.v7().getPurchaseDetails("gold100", bought);
        }
        assertThat(operations).containsExactlyInAnyOrder("getPurchaseDetails", "getAccessToken");
    }

    private static final class Recorder extends Handler {
        private final List<LogRecord> records;

        Recorder(List<LogRecord> records) {
            this.records = records;
        }

        @Override
        public void publish(LogRecord logged) {
            records.add(logged);
        }

        @Override
        public void flush() {
            // Nothing is kept back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
