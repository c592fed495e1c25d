package io.github.onestore4j.call;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.permanentRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.error.OneStoreResponseException;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import io.github.onestore4j.v7.PurchaseDetails;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The HTTP client under the calls: what it says of itself, what it takes from a user's client, and that it ends. */
class TransportTest {
    @RegisterExtension
    static final OneStoreEmulator STORE = OneStoreEmulator.sandbox();

    private String bought;

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    @BeforeEach
    void buy() {
        bought = STORE.buy(Sale.of(ProductType.INAPP, "gold100")).purchaseToken();
    }

    @Test
    void theUserAgentNamesLibraryVersionAndRuntime() {
        try (OneStore oneStore = STORE.client(MarketCode.MKT_GLB).build()) {
            oneStore.v7().getPurchaseDetails("gold100", bought);
        }
        String java = System.getProperty("java.version").replace(".", "\\.");
        STORE.wireMock()
                .verify(getRequestedFor(urlPathMatching("/v7/apps/.*"))
                        .withHeader("User-Agent", matching("onestore4j/[0-9]\\S+ \\(.+ " + java + "\\)"))
                        .withHeader("x-market-code", equalTo("MKT_GLB"))
                        .withHeader("Content-Type", equalTo("application/json"))
                        .withHeader("Authorization", matching("Bearer [0-9a-f-]{36}")));
    }

    @Test
    void aUsersClientIsUsedAndNotChanged() {
        List<String> seen = new CopyOnWriteArrayList<>();
        OkHttpClient users = new OkHttpClient.Builder()
                .eventListener(new EventListener() {
                    @Override
                    public void callEnd(Call call) {
                        seen.add(call.request().url().encodedPath());
                    }
                })
                .addInterceptor(chain -> {
                    assertThat(chain.request().header("Authorization")).isNull();
                    return chain.proceed(chain.request());
                })
                .build();
        try (OneStore oneStore =
                STORE.client(MarketCode.MKT_GLB).httpClient(users).build()) {
            oneStore.v7().getPurchaseDetails("gold100", bought);
        }
        assertThat(seen).hasSize(2).first().isEqualTo("/v7/oauth/token");
        assertThat(users.interceptors()).hasSize(1);
        assertThat(users.networkInterceptors()).isEmpty();
        assertThat(users.followRedirects()).isTrue();
        assertThat(users.dispatcher().getMaxRequestsPerHost()).isEqualTo(5);
        assertThat(users.dispatcher().executorService().isShutdown()).isFalse();
        assertThat(users.connectionPool().connectionCount()).isPositive();
    }

    @Test
    void aUsersCallFactoryCarriesAllRequests() {
        OkHttpClient users = new OkHttpClient();
        List<Call> carried = new CopyOnWriteArrayList<>();
        Call.Factory carrier = request -> {
            Call call = users.newCall(request);
            carried.add(call);
            return call;
        };
        try (OneStore oneStore =
                STORE.client(MarketCode.MKT_GLB).callFactory(carrier).build()) {
            oneStore.v7().getPurchaseDetails("gold100", bought);
            assertThat(carried)
                    .extracting(call -> call.request().url().encodedPath())
                    .satisfiesExactly(
                            token -> assertThat(token).isEqualTo("/v7/oauth/token"),
                            lookUp -> assertThat(lookUp).startsWith("/v7/apps/"));
            assertThat(carried)
                    .allSatisfy(call ->
                            assertThat(call.request().header("User-Agent")).startsWith("onestore4j/"));
        }
    }

    @Test
    void aCallThatAUsersCallFactoryCarriesIsCanceledWithItsFuture() throws InterruptedException {
        CountDownLatch underWay = new CountDownLatch(1);
        CountDownLatch canceled = new CountDownLatch(1);
        OkHttpClient users = new OkHttpClient.Builder()
                .eventListener(new EventListener() {
                    @Override
                    public void requestHeadersEnd(Call call, Request request) {
                        underWay.countDown();
                    }

                    @Override
                    public void canceled(Call call) {
                        canceled.countDown();
                    }
                })
                .build();
        STORE.wireMock().stubFor(any(anyUrl()).willReturn(aResponse().withFixedDelay(5_000)));
        try (OneStore oneStore =
                STORE.client(MarketCode.MKT_GLB).callFactory(users).build()) {
            CompletableFuture<?> call = oneStore.pc("user").consumePurchaseAsync("token");
            underWay.await();
            assertThat(call.cancel(true)).isTrue();
            assertThat(canceled.await(4, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void sixtyFourAsynchronousCallsRunAtTheSameTime() {
        CountDownLatch allAreUnderWay = new CountDownLatch(64);
        OkHttpClient users = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    if (chain.request().method().equals("GET")) {
                        allAreUnderWay.countDown();
                        awaitUninterruptibly(allAreUnderWay);
                    }
                    return chain.proceed(chain.request());
                })
                .build();
        try (OneStore oneStore =
                STORE.client(MarketCode.MKT_GLB).httpClient(users).build()) {
            List<CompletableFuture<PurchaseDetails>> calls = IntStream.range(0, 64)
                    .mapToObj(i -> oneStore.v7().getPurchaseDetailsAsync("gold100", bought))
                    .toList();
            assertThat(calls)
                    .allSatisfy(call -> assertThat(call.join().quantity()).isEqualTo(1));
        }
    }

    @Test
    void aRedirectIsNotFollowed() {
        STORE.wireMock()
                .stubFor(any(urlPathMatching("/v7/apps/.*"))
                        .willReturn(permanentRedirect(STORE.wireMock().baseUrl() + "/elsewhere")));
        try (OneStore oneStore = STORE.client(MarketCode.MKT_GLB).build()) {
            assertThatThrownBy(() -> oneStore.v7().consumePurchase("gold100", bought))
                    .isInstanceOf(OneStoreResponseException.class)
                    .hasMessageContaining("301");
        }
        STORE.wireMock().verify(2, anyRequestedFor(anyUrl()));
    }

    @Test
    void aClosedClientSaysSoAndItsThreadsEnd() throws InterruptedException {
        OneStore oneStore = STORE.client(MarketCode.MKT_GLB).build();
        oneStore.v7().getPurchaseDetailsAsync("gold100", bought).join();
        oneStore.close();
        assertThatIllegalStateException()
                .isThrownBy(() -> oneStore.v7().getPurchaseDetails("gold100", bought))
                .withMessageContaining("closed");
        assertThatIllegalStateException().isThrownBy(() -> oneStore.v7().getPurchaseDetailsAsync("gold100", bought));
        awaitEndOfThreads();
    }

    private static void awaitEndOfThreads() throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("onestore4j-")) {
                assertThat(thread.isDaemon()).isTrue();
                thread.join(5_000);
                assertThat(thread.isAlive()).isFalse();
            }
        }
    }

    /**
     * No thread and no cache holds on to a client. (The thread that watches over deadlines can hold on to a call that
     * is over, until its deadline would have passed.)
     */
    @Test
    void aClosedClientIsForgotten() throws InterruptedException {
        List<WeakReference<Object>> parts = usedAndClosed();
        awaitEndOfThreads();
        for (int i = 0; i < 100 && parts.stream().anyMatch(part -> part.get() != null); i++) {
            System.gc();
        }
        assertThat(parts).allSatisfy(part -> assertThat(part.get()).isNull());
    }

    private List<WeakReference<Object>> usedAndClosed() {
        OneStore oneStore = STORE.client(MarketCode.MKT_GLB).build();
        oneStore.v7().getPurchaseDetails("gold100", bought);
        oneStore.v7().getPurchaseDetailsAsync("gold100", bought).join();
        oneStore.close();
        return List.of(new WeakReference<>(oneStore), new WeakReference<>(oneStore.v7()));
    }
}
