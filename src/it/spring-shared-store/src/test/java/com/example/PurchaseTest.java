package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.onestore4j.emulator.store.Product;
import io.github.onestore4j.emulator.store.Purchase;
import io.github.onestore4j.model.ProductType;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PurchaseTest extends GameTestBase {
    @BeforeAll
    static void offer() {
        STORE.app().offer(new Product(ProductType.INAPP, "gold100", "100 gold", 1200));
    }

    private String isPaid(Purchase purchase) throws Exception {
        return get("/purchases/gold100/" + purchase.purchaseToken());
    }

    @Test
    void isPaid() throws Exception {
        Purchase purchase = buy();
        assertThat(purchase.sale().price()).isEqualTo(1200);
        assertThat(isPaid(purchase)).isEqualTo("true");
        STORE.assertNoWarnings();
    }

    @Nested
    class WhenNobodyConfirmsIt {
        @Test
        void isCanceled() throws Exception {
            Purchase purchase = buy();
            STORE.store().advance(Duration.ofDays(3));
            assertThat(purchase.sale().price()).isEqualTo(1200);
            assertThat(isPaid(purchase)).isEqualTo("false");
        }
    }

    @Nested
    class AfterATestThatMovedTheClock {
        @Test
        void isPaidAsEver() throws Exception {
            assertThat(isPaid(buy())).isEqualTo("true");
        }
    }
}
