package io.github.onestore4j.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What ONE store's look-up says of a purchase. Immutable. */
final class Found {
    /** Whether a purchase counts. */
    enum State {
        PAID,
        UNPAID,
        CANCELED
    }

    final PaidPurchase purchase;
    final State state;
    final boolean consumed;
    final boolean acknowledged;
    /** When its next payment should have been made; null if there is none. */
    final @Nullable Instant nextPayment;

    Found(PaidPurchase purchase, State state, boolean consumed, boolean acknowledged, @Nullable Instant nextPayment) {
        this.purchase = purchase;
        this.state = state;
        this.consumed = consumed;
        this.acknowledged = acknowledged;
        this.nextPayment = nextPayment;
    }
}
