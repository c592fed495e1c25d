package io.github.onestore4j.call;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.onestore4j.Environment;
import io.github.onestore4j.OneStore;
import io.github.onestore4j.confirm.Confirmation;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.fault.Fault;
import io.github.onestore4j.emulator.fault.FaultProxy;
import io.github.onestore4j.emulator.store.ManagedPurchase;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.error.OneStoreConnectionException;
import io.github.onestore4j.error.OneStoreException;
import io.github.onestore4j.internal.call.RetryPolicy;
import io.github.onestore4j.internal.call.Sleeper;
import io.github.onestore4j.internal.wiring.Seams;
import io.github.onestore4j.model.ConsumptionState;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import io.github.onestore4j.v7.IapV7Api;
import io.github.onestore4j.v7.PurchaseDetails;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.Timeout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A client that is closed leaves nobody waiting, sends nothing any more, and harms no other client. */
class ClosingTest {
    @RegisterExtension
    static final OneStoreEmulator STORE = OneStoreEmulator.sandbox();

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);
    private String bought = "";

    @BeforeEach
    void buy() {
        bought = STORE.buy(Sale.of(ProductType.INAPP, "gold100")).purchaseToken();
    }

    private static OneStoreException failure(CompletableFuture<?> call) {
        CompletionException completion = catchThrowableOfType(CompletionException.class, call::join);
        return (OneStoreException) completion.getCause();
    }

    /** Stays until the test ends, whatever happens to the thread. */
    private void hang() {
        begun.countDown();
        boolean interrupted = false;
        while (end.getCount() > 0) {
            try {
                end.await();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns the store under a name, which has to be looked up. */
    private static Environment byName() {
        return Environment.at(STORE.url().replace("127.0.0.1", "localhost"));
    }

    private List<InetAddress> hangingLookup() {
        hang();
        return List.of();
    }

    @Test
    void aCallWhoseNameServerHangsIsFailedAndOtherClientsStillTimeOut() throws Exception {
        OkHttpClient hanging =
                new OkHttpClient.Builder().dns(host -> hangingLookup()).build();
        OneStore oneStore = STORE.client(MarketCode.MKT_GLB)
                .environment(byName())
                .deadline(Duration.ofMinutes(5))
                .httpClient(hanging)
                .build();
        CompletableFuture<?> call = oneStore.v7().getPurchaseDetailsAsync("gold100", bought);
        begun.await();
        oneStore.close();
        assertThat(failure(call).mayHaveHappened()).isFalse();
        assertThat(failure(call)).hasMessageContaining("the client was closed");
        aTimeoutOfAnotherClientFires();
        end.countDown();
    }

    /** With the one watchdog thread that all of the JVM's timeouts share. */
    private static void aTimeoutOfAnotherClientFires() throws IOException {
        try (FaultProxy stalling = new FaultProxy(STORE.url())) {
            stalling.inject(Fault.STALL_BEFORE_RESPONSE, 1, path -> true);
            OkHttpClient other = new OkHttpClient.Builder()
                    .callTimeout(Duration.ofMillis(600))
                    .build();
            Call call = other.newCall(
                    new Request.Builder().url(stalling.url() + "/v7/apps/x").build());
            assertThatExceptionOfType(InterruptedIOException.class).isThrownBy(call::execute);
        }
    }

    @Test
    void aCallThatAUsersCallFactoryCarriesIsFailedAlsoIfItCannotBeCanceled() throws Exception {
        Call.Factory stubborn = StubbornCall::new;
        OneStore oneStore =
                STORE.client(MarketCode.MKT_GLB).callFactory(stubborn).build();
        CompletableFuture<?> call = oneStore.v7().getPurchaseDetailsAsync("gold100", bought);
        begun.await();
        oneStore.close();
        assertThat(failure(call)).hasMessageContaining("the client was closed");
        end.countDown();
    }

    @Test
    void callsThatWaitForTheirRetryAreFailed() throws Exception {
        STORE.wireMock().stubFor(any(urlPathMatching("/v7/apps/.*")).willReturn(serviceUnavailable()));
        CountDownLatch waiting = new CountDownLatch(2);
        Sleeper anHour = (delay, exchange) -> {
            waiting.countDown();
            Sleeper.real().sleep(Duration.ofHours(1), exchange);
        };
        OneStore oneStore = Seams.client(
                STORE.client(MarketCode.MKT_GLB).deadline(Duration.ofHours(2)),
                new RetryPolicy(2, Duration.ofSeconds(5), anHour, () -> 0.9, STORE.clock()));
        CompletableFuture<?> asynchronous = oneStore.v7().getPurchaseDetailsAsync("gold100", bought);
        CompletableFuture<?> synchronous =
                CompletableFuture.supplyAsync(() -> oneStore.v7().getPurchaseDetails("gold100", bought));
        waiting.await();
        oneStore.close();
        assertThat(failure(asynchronous)).hasMessageContaining("the client was closed");
        assertThat(failure(synchronous)).hasMessageContaining("the client was closed");
    }

    @Test
    void aCallThatWaitsForItsResponseIsFailedAndMayHaveHappened() throws Exception {
        CountDownLatch sent = new CountDownLatch(1);
        OkHttpClient watched = new OkHttpClient.Builder()
                .eventListener(new EventListener() {
                    @Override
                    public void requestBodyEnd(Call call, long byteCount) {
                        if (call.request().url().encodedPath().endsWith("/consume")) {
                            sent.countDown();
                        }
                    }
                })
                .build();
        try (FaultProxy stalling = new FaultProxy(STORE.url())) {
            stalling.inject(Fault.STALL_BEFORE_RESPONSE, 1, path -> path.endsWith("/consume"));
            OneStore oneStore = STORE.client(MarketCode.MKT_GLB, stalling)
                    .httpClient(watched)
                    .deadline(Duration.ofMinutes(5))
                    .build();
            CompletableFuture<?> call = oneStore.v7().consumePurchaseAsync("gold100", bought);
            sent.await();
            oneStore.close();
            assertThat(failure(call))
                    .isInstanceOf(OneStoreConnectionException.class)
                    .matches(OneStoreException::mayHaveHappened);
        }
    }

    @Test
    void aGracefulCloseWaitsForTheCallsThatRun() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        OkHttpClient held = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    arrived.countDown();
                    hang();
                    return chain.proceed(chain.request());
                })
                .build();
        OneStore oneStore = STORE.client(MarketCode.MKT_GLB).httpClient(held).build();
        CompletableFuture<PurchaseDetails> call = oneStore.v7().getPurchaseDetailsAsync("gold100", bought);
        arrived.await();
        Thread closing = new Thread(() -> oneStore.close(Duration.ofMinutes(5)));
        closing.start();
        while (closing.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        assertThat(call).isNotDone();
        end.countDown();
        assertThat(call.join().purchaseId()).isNotNull();
        closing.join();
        assertThatIllegalStateException().isThrownBy(() -> oneStore.v7().getPurchaseDetails("gold100", bought));
    }

    @Test
    void aGracefulCloseCancelsWhatTakesTooLong() throws Exception {
        try (FaultProxy stalling = new FaultProxy(STORE.url())) {
            stalling.inject(Fault.STALL_BEFORE_RESPONSE, 9, path -> true);
            OneStore oneStore = STORE.client(MarketCode.MKT_GLB, stalling)
                    .deadline(Duration.ofMinutes(5))
                    .build();
            CompletableFuture<?> call = oneStore.v7().getPurchaseDetailsAsync("gold100", bought);
            oneStore.close(Duration.ofMillis(200));
            assertThat(failure(call)).hasMessageContaining("the client was closed");
        }
    }

    /** The change may have been made, and the purchase cannot be read back any more. */
    @Test
    void aConfirmationThatTheCloseInterruptsIsUnknown() throws Exception {
        try (FaultProxy stalling = new FaultProxy(STORE.url())) {
            CountDownLatch consuming = new CountDownLatch(1);
            stalling.inject(Fault.STALL_BEFORE_RESPONSE, 1, path -> {
                boolean consumes = path.endsWith("/consume");
                if (consumes) {
                    consuming.countDown();
                }
                return consumes;
            });
            OneStore oneStore = STORE.client(MarketCode.MKT_GLB, stalling)
                    .deadline(Duration.ofMinutes(5))
                    .build();
            oneStore.checkAccess();
            CompletableFuture<Confirmation> confirmation =
                    oneStore.confirm().consumePurchaseAsync("gold100", bought, null);
            consuming.await();
            while (STORE.store().find(bought) instanceof ManagedPurchase gold
                    && !gold.consumptionState().equals(ConsumptionState.CONSUMED)) {
                Thread.onSpinWait();
            }
            oneStore.close();
            assertThat(confirmation.join()).isEqualTo(Confirmation.UNKNOWN);
        }
    }

    @Test
    void theGeneratedInterfacesSendNothingAnyMore() {
        OneStore oneStore = STORE.client(MarketCode.MKT_GLB).build();
        IapV7Api api = oneStore.v7().api();
        retrofit2.Call<?> before = api.getPurchaseDetails("com.example.game", "gold100", bought);
        oneStore.close();
        assertThatIllegalStateException().isThrownBy(before::execute).withMessageContaining("closed");
        retrofit2.Call<?> after = api.getPurchaseDetails("com.example.game", "gold100", bought);
        assertThatIllegalStateException().isThrownBy(after::execute).withMessageContaining("closed");
        assertThat(STORE.wireMock().getAllServeEvents()).isEmpty();
    }

    /** Pays no attention to being canceled. */
    private final class StubbornCall implements Call {
        private final Request request;

        StubbornCall(Request request) {
            this.request = request;
        }

        @Override
        public Request request() {
            return request;
        }

        @Override
        public Response execute() throws IOException {
            hang();
            throw new IOException("at last");
        }

        @Override
        public void enqueue(Callback responseCallback) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void cancel() {
            throw new IllegalStateException("cannot be canceled");
        }

        @Override
        public boolean isExecuted() {
            return begun.getCount() == 0;
        }

        @Override
        public boolean isCanceled() {
            return false;
        }

        @Override
        public Timeout timeout() {
            return new Timeout().timeout(1, TimeUnit.HOURS);
        }

        @Override
        public Call clone() {
            return new StubbornCall(request);
        }
    }
}
