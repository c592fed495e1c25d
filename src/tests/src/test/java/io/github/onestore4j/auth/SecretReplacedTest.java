package io.github.onestore4j.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.store.EmulatorClock;
import io.github.onestore4j.emulator.store.Mode;
import io.github.onestore4j.emulator.store.Sale;
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
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A secret is replaced in the developer center while the client runs, without closing anything. */
class SecretReplacedTest {
    @RegisterExtension
    static final OneStoreEmulator STORE =
            OneStoreEmulator.of(Mode.COMMERCIAL, EmulatorClock.standingAt(Instant.parse("2026-06-10T00:00:00Z")));

    private final AtomicReference<String> secret = new AtomicReference<>(OneStoreEmulator.APP.clientSecret());
    private OneStore oneStore;
    private String bought;

    @BeforeEach
    void open() {
        oneStore = STORE.client(MarketCode.MKT_GLB)
                .credentials("com.example.game", secret::get)
                .build();
        bought = STORE.buy(Sale.of(ProductType.INAPP, "gold100")).purchaseToken();
    }

    @AfterEach
    void close() {
        oneStore.close();
    }

    private void lookUp() {
        oneStore.v7().getPurchaseDetails("gold100", bought);
    }

    private static void replaceAtTheStore(String other) {
        STORE.store().register(OneStoreEmulator.APP.secret(other));
    }

    @Test
    void noCallFailsWhileTheSecretIsReplacedUnderLoad() throws Exception {
        lookUp();
        int threads = 8;
        CountDownLatch half = new CountDownLatch(threads);
        CountDownLatch replaced = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> callers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                callers.add(pool.submit(() -> {
                    for (int call = 0; call < 100; call++) {
                        if (call == 50) {
                            half.countDown();
                        }
                        lookUp();
                    }
                    replaced.await();
                    for (int call = 0; call < 100; call++) {
                        lookUp();
                    }
                    return true;
                }));
            }
            half.await();
            secret.set("the-next-secret-of-the-app");
            replaceAtTheStore("the-next-secret-of-the-app");
            STORE.clock().advance(Duration.ofMinutes(55)); // the token is due, and has to be renewed with the new one
            replaced.countDown();
            for (Future<?> caller : callers) {
                assertThat(caller.get()).isEqualTo(true);
            }
        } finally {
            pool.shutdownNow();
        }
        STORE.clock().advance(Duration.ofHours(2));
        lookUp();
    }

    @Test
    void aSecretThatIsReplacedWhileATokenIsRequestedIsTriedAtOnce() {
        replaceAtTheStore("new-secret");
        List<String> secrets = new ArrayList<>(List.of(OneStoreEmulator.APP.clientSecret(), "new-secret"));
        try (OneStore late = STORE.client(MarketCode.MKT_GLB)
                .credentials("com.example.game", () -> secrets.size() > 1 ? secrets.remove(0) : secrets.get(0))
                .build()) {
            late.v7().getPurchaseDetails("gold100", bought);
        }
    }

    @Test
    void theNewSecretIsNotHeldUpByThePauseThatTheOldOneHasCaused() {
        replaceAtTheStore("new-secret");
        assertThatExceptionOfType(OneStoreTokenException.class).isThrownBy(this::lookUp);
        assertThatExceptionOfType(OneStoreTokenException.class).isThrownBy(this::lookUp);
        secret.set("new-secret");
        lookUp();
    }

    /** The renewal of a token fails, and then the secret store does: the token is still good. */
    @Test
    void callsGoOnWithTheirTokenWhileTheSecretCannotBeRead() throws InterruptedException {
        CountDownLatch refused = new CountDownLatch(1);
        AtomicReference<RuntimeException> broken = new AtomicReference<>();
        try (OneStore client = STORE.client(MarketCode.MKT_GLB)
                .credentials("com.example.game", () -> {
                    RuntimeException failure = broken.get();
                    if (failure != null) {
                        throw failure;
                    }
                    return secret.get();
                })
                .observer(call -> {
                    if (!call.isSuccess()) {
                        refused.countDown();
                    }
                })
                .build()) {
            client.v7().getPurchaseDetails("gold100", bought);
            replaceAtTheStore("new-secret");
            STORE.clock().advance(Duration.ofMinutes(55));
            client.v7().getPurchaseDetails("gold100", bought);
            refused.await();
            broken.set(new IllegalStateException("the secret store is down"));
            for (int i = 0; i < 100; i++) {
                client.v7().getPurchaseDetails("gold100", bought);
            }
        }
    }

    @Test
    void aSecretThatCannotBeOneIsNamedWithoutItself() {
        secret.set("mounted-from-a-file\n");
        assertThatIllegalArgumentException()
                .isThrownBy(this::lookUp)
                .withMessageContaining("clientSecret")
                .withMessageContaining("U+000A")
                .withMessageNotContaining("mounted");
    }
}
