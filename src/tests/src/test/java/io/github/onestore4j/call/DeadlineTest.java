package io.github.onestore4j.call;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.fault.Fault;
import io.github.onestore4j.emulator.fault.FaultProxy;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.error.OneStoreConnectionException;
import io.github.onestore4j.error.OneStoreException;
import io.github.onestore4j.error.OneStoreTokenException;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import io.github.onestore4j.v7.PurchaseDetails;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** No call outlasts its deadline, its caller's interrupt or its cancellation. What stalls here would stall for ever. */
@NullUnmarked
class DeadlineTest {
    @RegisterExtension
    static final OneStoreEmulator STORE = OneStoreEmulator.sandbox();

    /** Long enough to send a request on a machine that stalls. */
    private static final Duration SHORT = Duration.ofSeconds(1);

    private FaultProxy proxy;
    private OneStore oneStore;
    private String bought;

    @BeforeEach
    void open() {
        proxy = new FaultProxy(STORE.url());
        oneStore = STORE.client(MarketCode.MKT_GLB, proxy)
                .deadline(Duration.ofMinutes(5))
                .build();
        bought = STORE.buy(Sale.of(ProductType.INAPP, "gold100")).purchaseToken();
    }

    @AfterEach
    void close() throws IOException {
        oneStore.close();
        proxy.close();
    }

    private void stall(String paths) {
        proxy.inject(Fault.STALL_BEFORE_RESPONSE, Integer.MAX_VALUE, path -> path.contains(paths));
    }

    private CompletableFuture<PurchaseDetails> look() {
        return oneStore.v7().getPurchaseDetailsAsync("gold100", bought);
    }

    @Test
    void aCallCanHaveADeadlineOfItsOwn() {
        look().join(); // so that the time is for the call alone
        stall("/apps/");
        OneStoreConnectionException late = catchThrowableOfType(
                OneStoreConnectionException.class,
                () -> oneStore.v7().withDeadline(SHORT).consumePurchase("gold100", bought));
        assertThat(late).hasMessageContaining("timeout");
        assertThat(late.mayHaveHappened()).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> oneStore.v7().withDeadline(Duration.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> oneStore.pc("user").withDeadline(SHORT.negated()));
    }

    @Test
    void anAsynchronousCallHasItToo() {
        look().join();
        stall("/apps/");
        CompletionException late = catchThrowableOfType(
                CompletionException.class,
                () -> oneStore.v7()
                        .withDeadline(SHORT)
                        .getPurchaseDetailsAsync("gold100", bought)
                        .join());
        assertThat(late).hasCauseInstanceOf(OneStoreConnectionException.class);
    }

    @Test
    void gettingTheTokenIsPartOfTheTime() {
        stall("/oauth/token");
        OneStoreTokenException late = catchThrowableOfType(
                OneStoreTokenException.class,
                () -> oneStore.v7().withDeadline(SHORT).consumePurchase("gold100", bought));
        assertThat(late.isRetryable()).isTrue();
        assertThat(late.mayHaveHappened()).isFalse();
    }

    @Test
    void waitingForATurnIsPartOfTheTime() {
        look().join();
        stall("/apps/");
        List<CompletableFuture<PurchaseDetails>> first = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            first.add(look());
        }
        CompletionException completion = catchThrowableOfType(
                CompletionException.class,
                () -> oneStore.v7()
                        .withDeadline(SHORT)
                        .consumePurchaseAsync("gold100", bought)
                        .join());
        OneStoreException late = (OneStoreException) completion.getCause();
        assertThat(late.mayHaveHappened()).isFalse();
        assertThat(late.isRetryable()).isTrue();
        first.forEach(call -> call.cancel(true));
    }

    @Test
    void tryingAgainIsPartOfTheTime() {
        STORE.wireMock()
                .stubFor(any(urlPathMatching("/v7/apps/.*"))
                        .willReturn(aResponse().withStatus(503).withHeader("Retry-After", "400")));
        OneStoreException closed = catchThrowableOfType(
                OneStoreException.class, () -> oneStore.v7().getPurchaseDetails("gold100", bought));
        assertThat(closed.isRetryable()).isTrue();
        assertThat(STORE.wireMock().findAllUnmatchedRequests()).isEmpty();
    }

    @Test
    void anInterruptEndsTheCallAndTheFlagIsKept() {
        stall("/apps/");
        Thread.currentThread().interrupt();
        OneStoreException ended = catchThrowableOfType(
                OneStoreException.class, () -> oneStore.v7().consumePurchase("gold100", bought));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(ended).hasMessageContaining("interrupted");
    }

    @Test
    void cancelingAFutureCancelsTheCall() throws InterruptedException {
        CountDownLatch underWay = new CountDownLatch(1);
        CountDownLatch canceled = new CountDownLatch(1);
        OkHttpClient listened = proxy.httpClient()
                .newBuilder()
                .eventListener(new EventListener() {
                    @Override
                    public void requestHeadersEnd(Call call, Request request) {
                        if (request.url().encodedPath().contains("/apps/")) {
                            underWay.countDown();
                        }
                    }

                    @Override
                    public void canceled(Call call) {
                        canceled.countDown();
                    }
                })
                .build();
        stall("/apps/");
        try (OneStore listening = STORE.client(MarketCode.MKT_GLB, proxy)
                .deadline(Duration.ofMinutes(5))
                .httpClient(listened)
                .build()) {
            CompletableFuture<PurchaseDetails> call = listening.v7().getPurchaseDetailsAsync("gold100", bought);
            underWay.await();
            assertThat(call.cancel(true)).isTrue();
            canceled.await();
            assertThat(call).isCancelled();
        }
    }
}
