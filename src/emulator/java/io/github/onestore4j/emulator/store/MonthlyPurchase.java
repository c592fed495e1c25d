package io.github.onestore4j.emulator.store;

import java.time.Instant;
import java.util.function.Function;

/** The automatic payment of a monthly product. */
public final class MonthlyPurchase extends RecurringPurchase {
    MonthlyPurchase(
            String clientId, Sale sale, String purchaseToken, Payment first, Function<Instant, Payment> payments) {
        super(clientId, sale, purchaseToken, first, payments);
    }
}
