package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.model.ProductType;
import io.github.onestore4j.model.PurchaseState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest
class PurchasesApplicationTest {
    @RegisterExtension
    static final OneStoreEmulator STORE = OneStoreEmulator.sandbox();

    @Autowired
    OneStore oneStore;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("onestore.url", STORE::url);
        settings.add("onestore.client-secret", OneStoreEmulator.APP::clientSecret);
    }

    @Test
    void findsWhatWasBought() {
        String token = STORE.buy(Sale.of(ProductType.INAPP, "gold100")).purchaseToken();
        assertThat(oneStore.v7().getPurchaseDetails("gold100", token).purchaseState())
                .isSameAs(PurchaseState.COMPLETED);
    }
}
