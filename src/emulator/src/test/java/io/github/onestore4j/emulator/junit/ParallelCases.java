package io.github.onestore4j.emulator.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.EmulatedApp;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.store.Product;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.model.ConsumptionState;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import io.github.onestore4j.pc.PrchsClientPocCd;
import io.github.onestore4j.pc.PurchaseOrder;
import io.github.onestore4j.pc.PurchaseRequest;
import io.github.onestore4j.time.TimeRange;
import java.time.Duration;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests of a user's that run at the same time on one store. */
final class ParallelCases {
    private ParallelCases() {}

    /** Each with an app of its own. */
    static class WithAnAppEach {
        @RegisterExtension
        static final OneStoreEmulator STORE = OneStoreEmulator.sandbox();

        @RepeatedTest(30)
        void seesItsOwnPurchasesOnly(EmulatedApp app) {
            app.offer(new Product(ProductType.INAPP, "gold100", "100 gold", 1200));
            try (OneStore oneStore = app.client(MarketCode.MKT_GLB).build()) {
                String token = app.buy(Sale.of(ProductType.INAPP, "gold100")).purchaseToken();
                assertThat(oneStore.v7().unconfirmedPurchases(TimeRange.last(Duration.ofDays(1))))
                        .extracting(open -> open.purchaseToken())
                        .containsExactly(token);
                oneStore.v7().getPurchaseDetails("gold100", token);
                oneStore.v7().consumePurchase("gold100", token);
                PurchaseOrder order = oneStore.pc(app.login("anna"))
                        .requestPurchase(
                                ProductType.INAPP,
                                "gold100",
                                PurchaseRequest.builder()
                                        .prchsClientPocCd(PrchsClientPocCd.POC_PC)
                                        .returnUrl("https://shop.example/return")
                                        .build());
                STORE.visit(order).succeed();
                app.assertNoWarnings();
            }
        }
    }

    /** All with the store's app, each by the token of its purchase. */
    static class WithTheSameApp {
        @RegisterExtension
        static final OneStoreEmulator STORE = OneStoreEmulator.sandbox();

        @RepeatedTest(30)
        void findsItsPurchase() {
            try (OneStore oneStore = STORE.client(MarketCode.MKT_GLB).build()) {
                String token = STORE.buy(Sale.of(ProductType.INAPP, "gold100")).purchaseToken();
                oneStore.v7().consumePurchase("gold100", token);
                assertThat(oneStore.v7().getPurchaseDetails("gold100", token).consumptionState())
                        .isSameAs(ConsumptionState.CONSUMED);
            }
        }
    }
}
