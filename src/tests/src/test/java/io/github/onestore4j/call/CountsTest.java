package io.github.onestore4j.call;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.management.ThreadMXBean;
import io.github.onestore4j.Environment;
import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.matcher.ElementMatchers;
import okhttp3.Call;
import okhttp3.Dns;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What one call costs: passes over its response, threads, and clocks that may end it. */
class CountsTest {
    @RegisterExtension
    static final OneStoreEmulator STORE = OneStoreEmulator.sandbox();

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private String bought = "";

    /** Counts the JSON readers that are made: each of them is a pass over some text. */
    public static final class Passes {
        /** So many since it was set to zero. */
        public static final AtomicInteger COUNT = new AtomicInteger();

        private Passes() {}

        @Advice.OnMethodExit
        static void made() {
            COUNT.incrementAndGet();
        }
    }

    @BeforeAll
    static void countPasses() {
        new AgentBuilder.Default()
                .disableClassFormatChanges()
                .with(AgentBuilder.RedefinitionStrategy.RETRANSFORMATION)
                .type(ElementMatchers.named("com.squareup.moshi.JsonUtf8Reader"))
                .transform((builder, type, loader, module, domain) ->
                        builder.visit(Advice.to(Passes.class).on(ElementMatchers.isConstructor())))
                .installOn(ByteBuddyAgent.install());
    }

    @BeforeEach
    void buy() {
        bought = STORE.buy(Sale.of(ProductType.INAPP, "gold100")).purchaseToken();
    }

    private static int passes(Runnable call) {
        Passes.COUNT.set(0);
        Throwable unused = catchThrowable(call::run);
        return Passes.COUNT.get();
    }

    @Test
    void aResponseIsReadOnceOrTwice() {
        try (OneStore oneStore = STORE.client(MarketCode.MKT_GLB).build()) {
            oneStore.v7().getVoidedPurchases(); // with the token
            int read = passes(() -> oneStore.v7().getPurchaseDetails("gold100", bought));
            int consumed = passes(() -> oneStore.v7().consumePurchase("gold100", bought));
            int refused = passes(() -> oneStore.v7().getPurchaseDetails("gold100", "unknown"));
            STORE.wireMock()
                    .stubFor(any(urlPathMatching("/v7/apps/.*"))
                            .willReturn(jsonResponse("{\"error\":{\"code\":\"NoSuchData\"}}", 200)));
            int refusedWith200 = passes(() -> oneStore.v7().getPurchaseDetails("gold100", bought));
            assertThat(List.of(read, consumed, refused, refusedWith200)).allMatch(count -> count >= 1 && count <= 2);
        }
    }

    @Test
    void aSynchronousCallRunsOnItsCallersThreadAndOnlyANameIsLookedUpOnAnother() {
        Set<Thread> ofCalls = ConcurrentHashMap.newKeySet();
        List<Thread> ofNames = new CopyOnWriteArrayList<>();
        OkHttpClient users = new OkHttpClient.Builder()
                .eventListener(new EventListener() {
                    @Override
                    public void callStart(Call call) {
                        ofCalls.add(Thread.currentThread());
                    }

                    @Override
                    public void callEnd(Call call) {
                        ofCalls.add(Thread.currentThread());
                    }
                })
                .addNetworkInterceptor(chain -> {
                    ofCalls.add(Thread.currentThread());
                    return chain.proceed(chain.request());
                })
                .dns(host -> {
                    ofNames.add(Thread.currentThread());
                    return Dns.SYSTEM.lookup(host);
                })
                .build();
        try (OneStore oneStore = STORE.client(MarketCode.MKT_GLB)
                .environment(Environment.at(STORE.url().replace("127.0.0.1", "localhost")))
                .httpClient(users)
                .build()) {
            oneStore.v7().getPurchaseDetails("gold100", bought);
            oneStore.v7().consumePurchase("gold100", bought);
        }
        assertThat(ofCalls).as("with the token's call").containsExactly(Thread.currentThread());
        assertThat(ofNames).hasSize(1).doesNotContain(Thread.currentThread());
    }

    /** About 17 kB before the second compiler has seen the code, and 15 kB after it, at a time that is its own. */
    @Test
    void aCallAllocatesNoMoreThanTwentyKilobytes() {
        try (OneStore oneStore = STORE.client(MarketCode.MKT_GLB).build()) {
            long least = Long.MAX_VALUE;
            for (int round = 0; round < 5; round++) {
                least = Math.min(least, bytesOfOneCall(oneStore));
            }
            assertThat(least).isBetween(5_000L, 20_000L);
        }
    }

    /** The thread makes the whole call, so that what it allocates is what the call does. */
    private long bytesOfOneCall(OneStore oneStore) {
        int calls = 200;
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < calls; i++) {
            oneStore.v7().getPurchaseDetails("gold100", bought);
        }
        return (THREADS.getCurrentThreadAllocatedBytes() - before) / calls;
    }

    @Test
    void theDeadlineIsTheOnlyClock() {
        List<Duration> limits = new ArrayList<>();
        OkHttpClient users = new OkHttpClient.Builder()
                .readTimeout(Duration.ofMillis(1))
                .addInterceptor(chain -> {
                    assertThat(chain.readTimeoutMillis()).isZero();
                    assertThat(chain.writeTimeoutMillis()).isZero();
                    limits.add(Duration.ofNanos(chain.call().timeout().timeoutNanos()));
                    return chain.proceed(chain.request());
                })
                .build();
        try (OneStore oneStore = STORE.client(MarketCode.MKT_GLB)
                .httpClient(users)
                .deadline(Duration.ofSeconds(20))
                .build()) {
            oneStore.withDeadline(Duration.ofSeconds(40)).v7().getPurchaseDetails("gold100", bought);
        }
        assertThat(limits)
                .as("of the call, and of the token's call within it")
                .hasSize(2)
                .allMatch(limit -> limit.compareTo(Duration.ofSeconds(20)) > 0)
                .allMatch(limit -> limit.compareTo(Duration.ofSeconds(40)) <= 0);
    }
}
