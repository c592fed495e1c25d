package io.github.onestore4j.emulator.store;

import io.github.onestore4j.error.ErrorCode;
import io.github.onestore4j.model.CancelReason;
import io.github.onestore4j.v7.PaymentState;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A subscription. */
public final class Subscription extends RecurringPurchase {
    private static final int LONGEST_DEFERMENT = 365;

    private boolean onHold;

    Subscription(String clientId, Sale sale, String purchaseToken, Ledger ledger) {
        super(clientId, sale, purchaseToken, ledger);
    }

    /** Puts it on hold, as for a payment that failed. */
    public void hold() {
        onHold = true;
    }

    /** The state of its payment; null when it has expired. */
    public @Nullable PaymentState paymentState(Instant now) {
        if (isExpired(now)) {
            return null;
        }
        return onHold ? PaymentState.NOT_COMPLETED : PaymentState.COMPLETED;
    }

    /** As for any recurring purchase; one that is on hold ends at once. */
    @Override
    public void cancel(Instant now) {
        if (onHold && autoRenewing()) {
            endAt(now, CancelReason.USER_REQUEST);
        } else {
            super.cancel(now);
        }
    }

    /** Puts the next payment off by so many units. */
    public void defer(int period, Duration unit, Instant now) {
        if (period < 1 || period > LONGEST_DEFERMENT) {
            throw Refusal.invalid("deferPeriod");
        }
        if (!autoRenewing() || isExpired(now)) {
            throw new Refusal(ErrorCode.INVALID_PURCHASE_STATE);
        }
        postponeTo(paidUntil().plus(unit.multipliedBy(period)));
    }
}
