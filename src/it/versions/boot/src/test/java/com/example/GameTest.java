package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.model.ProductType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class GameTest {
    @RegisterExtension
    static final OneStoreEmulator STORE = OneStoreEmulator.sandbox();

    @Test
    void anApplicationLooksUpAPurchaseAndClosesItsClient() {
        assertEquals(System.getProperty("expected"), SpringBootVersion.getVersion());
        String token = STORE.buy(Sale.of(ProductType.INAPP, "gold100")).purchaseToken();
        OneStore oneStore;
        try (ConfigurableApplicationContext game = new SpringApplicationBuilder(Game.class)
                .properties(
                        "onestore.url=" + STORE.url(),
                        "onestore.client-id=" + OneStoreEmulator.APP.clientId(),
                        "onestore.client-secret=" + OneStoreEmulator.APP.clientSecret())
                .run()) {
            assertTrue(game.getBean(Game.Purchases.class).isPaid("gold100", token));
            oneStore = game.getBean(OneStore.class);
        }
        assertThrows(IllegalStateException.class, () -> oneStore.v7().getVoidedPurchases());
    }
}
