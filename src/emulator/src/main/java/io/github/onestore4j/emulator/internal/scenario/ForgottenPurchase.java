package io.github.onestore4j.emulator.internal.scenario;

import io.github.onestore4j.emulator.store.Purchase;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.model.ProductType;
import java.time.Duration;

/** What becomes of a purchase that the game grants and never confirms. */
final class ForgottenPurchase {
    private ForgottenPurchase() {}

    static void live(Diary diary) {
        Purchase purchase = diary.buy(Sale.of(ProductType.INAPP, "gold100").user("anna"));
        diary.pass(Duration.ofDays(3));
        diary.note("three days later it is "
                + diary.store().purchase(purchase.purchaseToken()).state());
    }
}
