package io.github.onestore4j.emulator.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A store that a team leaves on all day. {@code -Dload.purchases=10000 -Dload.calls=100000} makes it a longer day, and
 * prints the time and the heap that it took.
 */
class LoadTest {
    private static final int KEPT = 1000;
    private static final int PURCHASES = Integer.getInteger("load.purchases", 50);
    private static final int CALLS = Integer.getInteger("load.calls", 5 * KEPT / 2);
    private static final int LAPS = 10;

    @RegisterExtension
    static final OneStoreEmulator STORE = OneStoreEmulator.sandbox();

    @Test
    void keepsTheLastThousandCallsHoweverManyThereAre() {
        String[] tokens = IntStream.range(0, PURCHASES)
                .mapToObj(i -> STORE.buy(Sale.of(ProductType.INAPP, "gold100")).purchaseToken())
                .toArray(String[]::new);
        long start = System.nanoTime();
        try (OneStore oneStore = STORE.client(MarketCode.MKT_GLB).build()) {
            for (int call = 1; call <= CALLS; call++) {
                oneStore.v7().getPurchaseDetails("gold100", tokens[call % PURCHASES]);
                if (call % (CALLS / LAPS) == 0) {
                    print(call, start);
                }
            }
        }
        assertThat(STORE.journal().count()).isGreaterThan(CALLS);
        assertThat(STORE.journal().calls()).hasSize(KEPT);
        assertThat(STORE.journal().findings()).hasSizeLessThanOrEqualTo(KEPT);
        assertThat(STORE.wireMock().getAllServeEvents()).hasSizeLessThanOrEqualTo(2 * KEPT);
    }

    private static void print(int calls, long start) {
        if (Integer.getInteger("load.calls") != null) {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            System.out.printf(
                    "%,d purchases, %,d calls: %,d ms, %,d MB of heap%n",
                    PURCHASES,
                    calls,
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start),
                    (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        }
    }
}
