package io.github.onestore4j.dagger;

import static org.assertj.core.api.Assertions.assertThat;

import dagger.Component;
import dagger.Module;
import dagger.Provides;
import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import io.github.onestore4j.model.PurchaseState;
import io.github.onestore4j.v7.IapV7;
import javax.inject.Inject;
import javax.inject.Singleton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A user's own Dagger graph installs the module, binds the settings, and injects OneStore and its APIs. */
class OwnGraphTest {
    @RegisterExtension
    static final OneStoreEmulator STORE = OneStoreEmulator.sandbox();

    /** Something of the user's that needs ONE store. */
    static final class Shop {
        private final IapV7 purchases;
        private final OneStore oneStore;

        @Inject
        Shop(IapV7 purchases, OneStore oneStore) {
            this.purchases = purchases;
            this.oneStore = oneStore;
        }
    }

    /** The user's bindings. */
    @Module
    static final class ShopModule {
        private ShopModule() {}

        @Provides
        static OneStoreSettings settings() {
            return STORE.client(MarketCode.MKT_GLB).settings();
        }
    }

    /** The user's graph. */
    @Singleton
    @Component(modules = {OneStoreModule.class, ShopModule.class})
    interface ShopComponent {
        Shop shop();
    }

    @Test
    void injectsTheClient() {
        String bought = STORE.buy(Sale.of(ProductType.INAPP, "gold100")).purchaseToken();
        Shop shop = DaggerOwnGraphTest_ShopComponent.create().shop();
        try (OneStore oneStore = shop.oneStore) {
            assertThat(shop.purchases.getPurchaseDetails("gold100", bought).purchaseState())
                    .isSameAs(PurchaseState.COMPLETED);
            assertThat(oneStore.market()).isSameAs(MarketCode.MKT_GLB);
        }
    }
}
