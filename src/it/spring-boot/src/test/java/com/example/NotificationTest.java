package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.onestore4j.emulator.store.Purchase;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.model.ConsumptionState;
import io.github.onestore4j.model.ProductType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NotificationTest extends ShopTestBase {
    @BeforeEach
    void notifyTheShop() {
        STORE.notify(url("/notifications"));
    }

    @Test
    void aNotifiedPurchaseIsGrantedAndConsumed() throws Exception {
        Purchase purchase = STORE.buy(Sale.of(ProductType.INAPP, "gold100"));
        STORE.awaitDeliveries();
        assertThat(grants()).contains(purchase.firstPayment().purchaseId());
        assertThat(oneStore.v7().getPurchaseDetails("gold100", purchase.purchaseToken()).consumptionState())
                .isSameAs(ConsumptionState.CONSUMED);
    }

    @Test
    void anythingElseIsRefused() throws Exception {
        assertThat(post("/notifications", "{\"made\":\"up\"}").statusCode()).isEqualTo(400);
    }

    @Nested
    class ARefund {
        @Test
        void revokesWhatWasGranted() throws Exception {
            Purchase purchase = STORE.buy(Sale.of(ProductType.INAPP, "gold100"));
            STORE.awaitDeliveries();
            STORE.store().refund(purchase.purchaseToken());
            STORE.awaitDeliveries();
            assertThat(grants()).doesNotContain(purchase.firstPayment().purchaseId());
        }
    }
}
