package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.onestore4j.emulator.store.Purchase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NotificationTest extends GameTestBase {
    @BeforeEach
    void notifyTheGame() {
        STORE.notify(url("/notifications"));
    }

    @Test
    void ofAPurchase() throws Exception {
        Purchase purchase = buy();
        STORE.awaitDeliveries();
        assertThat(get("/notifications")).contains(purchase.firstPayment().purchaseId() + " COMPLETED");
    }

    @Nested
    class Nesting {
        @Test
        void ofARefund() throws Exception {
            Purchase purchase = buy();
            STORE.store().refund(purchase.purchaseToken());
            STORE.awaitDeliveries();
            assertThat(get("/notifications")).contains(purchase.firstPayment().purchaseId() + " CANCELED");
        }
    }
}
