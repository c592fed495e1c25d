package io.github.onestore4j.emulator.store;

import java.time.Instant;

/** The automatic payment of a monthly product. */
public final class MonthlyPurchase extends RecurringPurchase {
    MonthlyPurchase(String clientId, Sale sale, String purchaseToken, Ledger ledger) {
        super(clientId, sale, purchaseToken, ledger);
    }

    /** ONE store sends messages of this kind about subscriptions only. */
    @Override
    void changed(SubscriptionEvent event, Instant time) {}
}
