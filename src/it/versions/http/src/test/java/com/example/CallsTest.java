package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.confirm.Confirmation;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.fault.Fault;
import io.github.onestore4j.emulator.fault.FaultProxy;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.error.OneStoreApiException;
import io.github.onestore4j.error.OneStoreConnectionException;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import okhttp3.OkHttp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What depends on OkHttp: calls, futures, faults, and what is known after them. */
class CallsTest {
    @RegisterExtension
    static final OneStoreEmulator STORE = OneStoreEmulator.sandbox();

    private String token = "";

    @BeforeEach
    void buy() {
        token = STORE.buy(Sale.of(ProductType.INAPP, "gold100")).purchaseToken();
    }

    @Test
    void theVersionIsTheOneThatWasAskedFor() {
        assertEquals(System.getProperty("expected"), OkHttp.VERSION);
    }

    @Test
    void aPurchaseIsLookedUpAndConsumed() {
        try (OneStore oneStore = STORE.client(MarketCode.MKT_GLB).build()) {
            assertTrue(oneStore.purchases().lookUpAsync("gold100", token).join().isPaid());
            assertEquals(Confirmation.DONE, oneStore.confirm().consumePurchase("gold100", token, null));
            assertThrows(OneStoreApiException.class, () -> oneStore.v7().consumePurchase("gold100", token));
        }
    }

    @Test
    void aClosedIdleConnectionIsNoFault() throws Exception {
        try (FaultProxy proxy = new FaultProxy(STORE.url());
                OneStore oneStore = STORE.client(MarketCode.MKT_GLB, proxy).build()) {
            oneStore.v7().getVoidedPurchases();
            proxy.inject(Fault.IDLE_CONNECTION_CLOSED, 1, path -> path.endsWith("/consume"));
            oneStore.v7().consumePurchase("gold100", token);
        }
    }

    @Test
    void aLostResponseIsReadBack() throws Exception {
        try (FaultProxy proxy = new FaultProxy(STORE.url());
                OneStore oneStore = STORE.client(MarketCode.MKT_GLB, proxy).build()) {
            proxy.inject(Fault.RESET_BEFORE_DOING, 1, path -> path.endsWith("/consume"));
            OneStoreConnectionException lost = assertThrows(
                    OneStoreConnectionException.class, () -> oneStore.v7().consumePurchase("gold100", token));
            assertTrue(lost.mayHaveHappened());
            assertEquals(Confirmation.NOT_DONE, oneStore.confirm().consumed("gold100", token));
        }
    }
}
