package io.github.onestore4j.call;

import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What users do in the callbacks of their futures stops no other call. */
class CallbackTest {
    @RegisterExtension
    static final OneStoreEmulator STORE = OneStoreEmulator.sandbox();

    private static final int CALLS = 100;

    private final List<String> bought = new ArrayList<>();

    @BeforeEach
    void buy() {
        for (int i = 0; i < CALLS; i++) {
            bought.add(STORE.buy(Sale.of(ProductType.INAPP, "gold100")).purchaseToken());
        }
    }

    @Test
    void aCallbackMayCallSynchronously() {
        try (OneStore oneStore = STORE.client(MarketCode.MKT_GLB).concurrency(4).build()) {
            List<CompletableFuture<?>> consumed = new ArrayList<>();
            for (String token : bought) {
                consumed.add(oneStore.v7()
                        .getPurchaseDetailsAsync("gold100", token)
                        .thenApply(details -> oneStore.v7().consumePurchase("gold100", token)));
            }
            consumed.forEach(CompletableFuture::join);
        }
        STORE.wireMock().verify(CALLS, postRequestedFor(urlPathMatching(".*/consume")));
    }

    @Test
    void aCallbackMayWaitForItsDatabase() {
        CountDownLatch database = new CountDownLatch(1);
        CountDownLatch attached = new CountDownLatch(1); // a callback of a call that has ended would run here
        OkHttpClient users = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    awaitUninterruptibly(attached);
                    return chain.proceed(chain.request());
                })
                .build();
        try (OneStore oneStore = STORE.client(MarketCode.MKT_GLB)
                .httpClient(users)
                .concurrency(4)
                .build()) {
            List<CompletableFuture<Void>> waiting = new ArrayList<>();
            for (String token : bought.subList(0, 8)) {
                waiting.add(oneStore.v7()
                        .getPurchaseDetailsAsync("gold100", token)
                        .thenAccept(details -> awaitUninterruptibly(database)));
            }
            attached.countDown();
            for (String token : bought.subList(8, 24)) {
                assertThat(oneStore.v7()
                                .getPurchaseDetailsAsync("gold100", token)
                                .join())
                        .isNotNull();
            }
            assertThat(waiting).noneMatch(CompletableFuture::isDone);
            database.countDown();
            waiting.forEach(CompletableFuture::join);
        }
    }

    /** Such as the MDC of a logger, or a trace. */
    @Test
    void anExecutorOfTheUsersCarriesTheCallersContextToInterceptors() {
        ThreadLocal<String> context = new ThreadLocal<>();
        ExecutorService threads = Executors.newCachedThreadPool();
        Executor carrying = task -> {
            String callers = context.get();
            threads.execute(() -> {
                context.set(callers);
                task.run();
            });
        };
        List<String> seen = new CopyOnWriteArrayList<>();
        OkHttpClient users = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    seen.add(context.get());
                    return chain.proceed(chain.request());
                })
                .build();
        try (OneStore oneStore = STORE.client(MarketCode.MKT_GLB)
                .httpClient(users)
                .executor(carrying)
                .build()) {
            context.set("request 7");
            oneStore.v7().getPurchaseDetailsAsync("gold100", bought.get(0)).join();
            context.set("request 8");
            oneStore.v7().getPurchaseDetailsAsync("gold100", bought.get(1)).join();
        } finally {
            context.remove();
            threads.shutdown();
        }
        // The first call requests the token as well.
        assertThat(seen).containsExactly("request 7", "request 7", "request 8");
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
