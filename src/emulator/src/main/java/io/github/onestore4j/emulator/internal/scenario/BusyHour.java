package io.github.onestore4j.emulator.internal.scenario;

import io.github.onestore4j.emulator.store.Purchase;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import java.time.Duration;

/** One purchase a minute; every tenth is refunded a minute later. The same at every run. */
final class BusyHour {
    private static final int MINUTES = 60;
    private static final int PLAYERS = 10;

    private BusyHour() {}

    static void live(Diary diary) {
        for (int minute = 1; minute <= MINUTES; minute++) {
            Purchase purchase = diary.buy(Sale.of(ProductType.INAPP, minute % 3 == 0 ? "gold500" : "gold100")
                    .market(minute % 2 == 0 ? MarketCode.MKT_ONE : MarketCode.MKT_GLB)
                    .user("player-" + minute % PLAYERS)
                    .developerPayload("order-" + minute));
            diary.pass(Duration.ofMinutes(1));
            if (minute % PLAYERS == 0) {
                diary.store().refund(purchase.purchaseToken());
                diary.note("ONE store refunds " + purchase.purchaseToken());
            }
        }
    }
}
