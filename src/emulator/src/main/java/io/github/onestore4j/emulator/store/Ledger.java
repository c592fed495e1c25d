package io.github.onestore4j.emulator.store;

import io.github.onestore4j.model.MarketCode;
import java.time.Instant;

/** Where a purchase gets its payments from, and what it tells about itself. */
final class Ledger {
    private final Ids ids;
    private final MarketCode market;
    private final Store.Listener listener;

    Ledger(Ids ids, MarketCode market, Store.Listener listener) {
        this.ids = ids;
        this.market = market;
        this.listener = listener;
    }

    Payment payment(String purchaseId, Instant time) {
        return new Payment(purchaseId, ids.orderId(time, market), time);
    }

    Payment payment(Instant time) {
        return payment(ids.purchaseId(time, market), time);
    }

    void happened(Purchase purchase, Payment payment) {
        listener.happened(purchase, payment);
    }

    void changed(Subscription subscription, SubscriptionEvent event, Instant time) {
        listener.changed(subscription, event, time);
    }

    void neverConfirmed(Purchase purchase) {
        listener.neverConfirmed(purchase);
    }
}
