package com.example;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ShopTest {
    @RegisterExtension
    static final OneStoreEmulator STORE = OneStoreEmulator.sandbox();

    @Test
    void theGraphGivesAShopThatWorks() {
        String token = STORE.buy(Sale.of(ProductType.INAPP, "gold100")).purchaseToken();
        try (Shop shop = DaggerShopComponent.factory()
                .create(STORE.client(MarketCode.MKT_GLB).settings())
                .shop()) {
            assertTrue(shop.isPaid("gold100", token));
        }
    }
}
