package io.github.onestore4j.emulator.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.EmulatedApp;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The ways in which a test class of a user's can ask for a store. */
final class ExtensionCases {
    private ExtensionCases() {}

    private static void buyAndLookUp(OneStoreEmulator store) {
        assertThat(store.store().purchases(any -> true)).isEmpty();
        try (OneStore oneStore = store.client(MarketCode.MKT_GLB).build()) {
            String token = store.buy(Sale.of(ProductType.INAPP, "gold100")).purchaseToken();
            oneStore.v7().getPurchaseDetails("gold100", token);
        }
    }

    /** A field of the instance: a store for each test. */
    static class InstanceField {
        @RegisterExtension
        final OneStoreEmulator store = OneStoreEmulator.sandbox();

        @Test
        void one() {
            buyAndLookUp(store);
        }

        @Test
        void two() {
            buyAndLookUp(store);
        }
    }

    /** Parameters. */
    @ExtendWith(OneStoreExtension.class)
    static class Parameters {
        private EmulatedApp appOfBeforeEach;

        @BeforeEach
        void keep(EmulatedApp app) {
            appOfBeforeEach = app;
        }

        @Test
        void one(OneStoreEmulator store, EmulatedApp app) {
            buyAndLookUp(store);
            assertThat(app).isSameAs(appOfBeforeEach);
            assertThat(app.clientId()).isNotEqualTo(store.app().clientId());
        }

        @Test
        void two(OneStoreEmulator store) {
            buyAndLookUp(store);
        }

        @Nested
        class Inner {
            @Test
            void three(OneStoreEmulator store) {
                buyAndLookUp(store);
            }
        }
    }

    /** No extension at all. */
    static class TryWithResources {
        @Test
        void one() {
            try (OneStoreEmulator store = OneStoreEmulator.sandbox()) {
                buyAndLookUp(store);
            }
        }
    }
}
