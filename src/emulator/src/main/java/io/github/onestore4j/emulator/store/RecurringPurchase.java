package io.github.onestore4j.emulator.store;

import io.github.onestore4j.error.ErrorCode;
import io.github.onestore4j.model.CancelReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A purchase that pays for itself again every month: a monthly product or a subscription. */
public abstract class RecurringPurchase extends Purchase {
    private @Nullable Instant movedPaymentTime;
    private boolean autoRenewing = true;
    private boolean ended;
    private @Nullable CancelReason cancelReason;
    private @Nullable Instant cancelledTime;

    RecurringPurchase(String clientId, Sale sale, String purchaseToken, Ledger ledger) {
        super(clientId, sale, purchaseToken, ledger);
    }

    /** When its use began. */
    public final Instant startTime() {
        return firstPayment().time();
    }

    /** When its use ends unless it is paid for again. */
    public final Instant expiryTime() {
        return ended && cancelledTime != null ? cancelledTime : paidUntil();
    }

    /** When it is paid for again; null when it is not. */
    public final @Nullable Instant nextPaymentTime() {
        return autoRenewing ? paidUntil() : null;
    }

    /** Whether it is paid for again. */
    public final boolean autoRenewing() {
        return autoRenewing;
    }

    /** Who ended it; null when nobody did. */
    public final @Nullable CancelReason cancelReason() {
        return cancelReason;
    }

    /** When it was ended; null when it was not. */
    public final @Nullable Instant cancelledTime() {
        return cancelledTime;
    }

    /** Whether its use has ended. */
    public final boolean isExpired(Instant now) {
        return ended || (!autoRenewing && !now.isBefore(paidUntil()));
    }

    /** The user asks for no further payment; what is paid for can be used to its end. */
    public void cancel(Instant now) {
        if (!autoRenewing) {
            throw new Refusal(ErrorCode.INVALID_PURCHASE_STATE);
        }
        stop(now, CancelReason.USER_REQUEST);
    }

    /** The user takes {@link #cancel} back, before the use has ended. */
    public final void reactivate(Instant now) {
        if (autoRenewing || isExpired(now)) {
            throw new Refusal(ErrorCode.INVALID_PURCHASE_STATE);
        }
        autoRenewing = true;
        cancelReason = null;
        cancelledTime = null;
    }

    @Override
    public final void refund(Instant now) {
        super.refund(now);
        endAt(now, CancelReason.OTHER);
    }

    @Override
    final void settle(Instant now) {
        super.settle(now);
        while (autoRenewing && !now.isBefore(paidUntil())) {
            Instant due = paidUntil();
            movedPaymentTime = null;
            payAgain(due);
        }
    }

    final void endAt(Instant now, CancelReason reason) {
        ended = true;
        stop(now, reason);
    }

    final void postponeTo(Instant time) {
        movedPaymentTime = time;
    }

    final Instant paidUntil() {
        return movedPaymentTime != null
                ? movedPaymentTime
                : monthAfter(lastPayment().time());
    }

    @Override
    public final boolean isHeld(Instant now) {
        return lastPayment().stands() && !isExpired(now);
    }

    private void stop(Instant now, CancelReason reason) {
        autoRenewing = false;
        cancelReason = reason;
        cancelledTime = now;
    }

    private Instant monthAfter(Instant time) {
        return sale().market().atMarket(time).plusMonths(1).toInstant();
    }
}
