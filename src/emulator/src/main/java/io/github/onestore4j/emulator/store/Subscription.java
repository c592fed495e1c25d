package io.github.onestore4j.emulator.store;

import io.github.onestore4j.error.ErrorCode;
import io.github.onestore4j.model.CancelReason;
import io.github.onestore4j.v7.PaymentState;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A subscription: beyond a monthly payment it can be on hold, pause, change its price and put a payment off. */
public final class Subscription extends RecurringPurchase {
    private static final int LONGEST_DEFERMENT = 365;

    private boolean onHold;
    private @Nullable Instant pauseStart;
    private @Nullable Integer newPrice;
    private int priceChanges;

    Subscription(String clientId, Sale sale, String purchaseToken, Ledger ledger) {
        super(clientId, sale, purchaseToken, ledger);
    }

    /** Puts it on hold, as for a payment that failed: no payment is made until {@link #recover}. */
    public void hold(Instant now) {
        onHold = true;
        changed(SubscriptionEvent.ON_HOLD, now);
    }

    /** Ends a hold; a payment that has been due is made. */
    public void recover(Instant now) {
        if (!onHold) {
            throw new Refusal(ErrorCode.INVALID_PURCHASE_STATE);
        }
        onHold = false;
        if (!now.isBefore(paidUntil())) {
            postponeTo(now);
        }
        changed(SubscriptionEvent.RECOVERED, now);
    }

    /** Pauses it for so long from the end of what is paid for; then it is paid for again. */
    public void pause(Duration length, Instant now) {
        if (!autoRenewing() || isExpired(now) || pauseStart != null) {
            throw new Refusal(ErrorCode.INVALID_PURCHASE_STATE);
        }
        pauseStart = paidUntil();
        postponeTo(pauseStart.plus(length));
        changed(SubscriptionEvent.PAUSE_CHANGED, now);
    }

    /** Ends a pause: at once when it has begun, or before it begins. */
    public void resume(Instant now) {
        if (pauseStart == null) {
            throw new Refusal(ErrorCode.INVALID_PURCHASE_STATE);
        }
        postponeTo(now.isBefore(pauseStart) ? pauseStart : now);
        pauseStart = null;
        changed(SubscriptionEvent.PAUSE_CHANGED, now);
    }

    /** Changes its price from the next payment on. */
    public void changePrice(int price, Instant now) {
        newPrice = price;
        priceChanges++;
        changed(SubscriptionEvent.PRICE_CHANGED, now);
    }

    /** Whether it is on hold. */
    public boolean isOnHold() {
        return onHold;
    }

    /** Returns when its pause begins or began; null when it has none. */
    public @Nullable Instant pauseStart() {
        return pauseStart;
    }

    /** Returns when its pause ends and it is paid for again; null when it has none. */
    public @Nullable Instant pauseEnd() {
        return pauseStart == null ? null : paidUntil();
    }

    /** Returns the price from the next payment on; null when it stays the same. */
    public @Nullable Integer newPrice() {
        return newPrice;
    }

    /** Returns how many price changes there were. */
    public int priceChanges() {
        return priceChanges;
    }

    @Override
    public Instant expiryTime() {
        return pauseStart != null ? pauseStart : super.expiryTime();
    }

    /** Returns the state of its payment; null when it has expired. */
    public @Nullable PaymentState paymentState(Instant now) {
        if (isExpired(now)) {
            return null;
        }
        return onHold ? PaymentState.NOT_COMPLETED : PaymentState.COMPLETED;
    }

    /** Cancels as any recurring purchase; one that is on hold ends at once. */
    @Override
    public void cancel(Instant now) {
        if (onHold && autoRenewing()) {
            endAt(now, CancelReason.USER_REQUEST);
            changed(SubscriptionEvent.CANCELED, now);
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
        changed(SubscriptionEvent.DEFERRED, now);
    }

    @Override
    boolean isPaidAgain() {
        return super.isPaidAgain() && !onHold;
    }

    @Override
    void renew(Instant due) {
        pauseStart = null;
        if (newPrice != null) {
            reprice(newPrice);
            newPrice = null;
        }
        super.renew(due);
    }

    @Override
    void changed(SubscriptionEvent event, Instant time) {
        ledger().changed(this, event, time);
    }

    @Override
    SavedPurchase save() {
        return save(false, renewal(onHold, pauseStart, newPrice, priceChanges));
    }

    @Override
    void restore(SavedPurchase.Renewal renewal) {
        onHold = renewal.onHold();
        pauseStart = renewal.pauseStart();
        newPrice = renewal.newPrice();
        priceChanges = renewal.priceChanges();
    }
}
