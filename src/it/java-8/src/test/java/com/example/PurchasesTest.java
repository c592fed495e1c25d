package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.store.Purchase;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.model.ProductType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PurchasesTest {
    @RegisterExtension
    static final OneStoreEmulator STORE = OneStoreEmulator.sandbox();

    private static Purchases purchases() {
        return new Purchases(
                STORE.url(), OneStoreEmulator.APP.clientId(), OneStoreEmulator.APP.clientSecret());
    }

    @Test
    void redeemsAPurchaseOfItsOrderOnly() {
        String token = STORE.buy(Sale.of(ProductType.INAPP, "gold100").developerPayload("order-1"))
                .purchaseToken();
        try (Purchases purchases = purchases()) {
            assertFalse(purchases.redeem("gold100", token, "order-2"));
            assertFalse(purchases.redeem("gold100", "made up", "order-1"));
            assertTrue(purchases.redeem("gold100", token, "order-1"));
        }
    }

    @Test
    void isToldOfVoidedPurchases() {
        Purchase purchase = STORE.buy(Sale.of(ProductType.INAPP, "gold100"));
        STORE.store().refund(purchase.purchaseToken());
        try (Purchases purchases = purchases()) {
            assertEquals(List.of(purchase.firstPayment().purchaseId()), purchases.voided());
        }
    }
}
