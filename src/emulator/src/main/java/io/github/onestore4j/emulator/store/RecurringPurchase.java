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
    private boolean expiryTold;
    private @Nullable CancelReason cancelReason;
    private @Nullable Instant cancelledTime;

    RecurringPurchase(String clientId, Sale sale, String purchaseToken, Ledger ledger) {
        super(clientId, sale, purchaseToken, ledger);
    }

    /** Returns when its use began. */
    public final Instant startTime() {
        return firstPayment().time();
    }

    /** Returns when its use ends unless it is paid for again. */
    public Instant expiryTime() {
        return ended && cancelledTime != null ? cancelledTime : paidUntil();
    }

    /** Returns when it is paid for again; null when it is not. */
    public final @Nullable Instant nextPaymentTime() {
        return autoRenewing ? paidUntil() : null;
    }

    /** Whether it is paid for again. */
    public final boolean autoRenewing() {
        return autoRenewing;
    }

    /** Returns who ended it; null when nobody did. */
    public final @Nullable CancelReason cancelReason() {
        return cancelReason;
    }

    /** Returns when it was ended; null when it was not. */
    public final @Nullable Instant cancelledTime() {
        return cancelledTime;
    }

    /** Whether its use has ended. */
    public final boolean isExpired(Instant now) {
        return ended || (!autoRenewing && !now.isBefore(paidUntil()));
    }

    /** Stops further payments, as the user does; what is paid for can be used to its end. */
    public void cancel(Instant now) {
        if (!autoRenewing) {
            throw new Refusal(ErrorCode.INVALID_PURCHASE_STATE);
        }
        stop(now, CancelReason.USER_REQUEST);
        changed(SubscriptionEvent.CANCELED, now);
    }

    /** Withdraws {@link #cancel}, before the use has ended. */
    public final void reactivate(Instant now) {
        if (autoRenewing || isExpired(now)) {
            throw new Refusal(ErrorCode.INVALID_PURCHASE_STATE);
        }
        autoRenewing = true;
        cancelReason = null;
        cancelledTime = null;
        changed(SubscriptionEvent.REACTIVATED, now);
    }

    @Override
    public final void refund(Instant now) {
        super.refund(now);
        endAt(now, CancelReason.OTHER);
        changed(SubscriptionEvent.REVOKED, now);
    }

    @Override
    final void settle(Instant now) {
        super.settle(now);
        while (isPaidAgain() && !now.isBefore(paidUntil())) {
            Instant due = paidUntil();
            movedPaymentTime = null;
            renew(due);
        }
        if (tellsExpiry() && !now.isBefore(paidUntil())) {
            expiryTold = true;
            changed(SubscriptionEvent.EXPIRED, paidUntil());
        }
    }

    @Override
    final @Nullable Instant due() {
        Instant due = super.due();
        return (isPaidAgain() || tellsExpiry()) && (due == null || paidUntil().isBefore(due)) ? paidUntil() : due;
    }

    private boolean tellsExpiry() {
        return !autoRenewing && !ended && !expiryTold;
    }

    /** Whether the next payment will be made. */
    boolean isPaidAgain() {
        return autoRenewing;
    }

    /** Pays for the next month. */
    void renew(Instant due) {
        payAgain(due);
        changed(SubscriptionEvent.RENEWED, due);
    }

    /** Hears what has happened to it. */
    abstract void changed(SubscriptionEvent event, Instant time);

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

    @Override
    SavedPurchase save() {
        return save(false, renewal(false, null, null, 0));
    }

    final SavedPurchase.Renewal renewal(
            boolean onHold, @Nullable Instant pauseStart, @Nullable Integer newPrice, int priceChanges) {
        return new SavedPurchase.Renewal(
                autoRenewing,
                ended,
                expiryTold,
                movedPaymentTime,
                cancelReason,
                cancelledTime,
                onHold,
                pauseStart,
                newPrice,
                priceChanges);
    }

    @Override
    void restore(SavedPurchase saved) {
        super.restore(saved);
        SavedPurchase.Renewal renewal = saved.renewal();
        if (renewal == null) {
            throw new IllegalArgumentException("purchase " + purchaseToken() + " has no renewal");
        }
        autoRenewing = renewal.autoRenewing();
        ended = renewal.ended();
        expiryTold = renewal.expiryTold();
        movedPaymentTime = renewal.nextPayment();
        cancelReason = renewal.cancelReason();
        cancelledTime = renewal.cancelledTime();
        restore(renewal);
    }

    /** Takes what only some recurring purchases have. */
    void restore(SavedPurchase.Renewal renewal) {}
}
