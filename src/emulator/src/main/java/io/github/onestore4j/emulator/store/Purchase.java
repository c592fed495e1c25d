package io.github.onestore4j.emulator.store;

import io.github.onestore4j.error.ErrorCode;
import io.github.onestore4j.model.AcknowledgeState;
import io.github.onestore4j.model.PurchaseState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What all product types have in common: payments, the three days to acknowledge, the developerPayload. */
public abstract class Purchase {
    private static final Duration TIME_TO_ACKNOWLEDGE = Duration.ofDays(3);

    private final String clientId;
    private Sale sale;
    private final String purchaseToken;
    private final Ledger ledger;
    private final List<Payment> payments = new ArrayList<>();
    private boolean acknowledged;

    Purchase(String clientId, Sale sale, String purchaseToken, Ledger ledger) {
        this.clientId = clientId;
        this.sale = sale;
        this.purchaseToken = purchaseToken;
        this.ledger = ledger;
    }

    /** The app it was bought in. */
    public final String clientId() {
        return clientId;
    }

    /** What was bought. */
    public final Sale sale() {
        return sale;
    }

    /** Its token. */
    public final String purchaseToken() {
        return purchaseToken;
    }

    /** All its payments, the oldest first. */
    public final List<Payment> payments() {
        return List.copyOf(payments);
    }

    /** Its first payment. */
    public final Payment firstPayment() {
        return payments.get(0);
    }

    /** Its last payment. */
    public final Payment lastPayment() {
        return payments.get(payments.size() - 1);
    }

    /** Whether the last payment stands. */
    public final PurchaseState state() {
        return lastPayment().stands() ? PurchaseState.COMPLETED : PurchaseState.CANCELED;
    }

    /** Whether it is acknowledged. */
    public final AcknowledgeState acknowledgeState() {
        return acknowledged ? AcknowledgeState.ACKNOWLEDGED : AcknowledgeState.NOT_ACKNOWLEDGED;
    }

    /** Whether it will be canceled unless somebody acknowledges it. */
    public final boolean isUnconfirmed() {
        return !acknowledged && lastPayment().stands();
    }

    /** Acknowledges it; a second time does nothing. */
    public final void acknowledge(@Nullable String developerPayload) {
        requireMatch(developerPayload);
        requireCompleted();
        acknowledged = true;
    }

    /** Cancels the last payment, as ONE store does; a second time does nothing. */
    public void refund(Instant now) {
        if (lastPayment().voidAt(now)) {
            ledger.happened(this, lastPayment());
        }
    }

    /** Whether its user has it, so that the same product cannot be bought beside it. */
    public abstract boolean isHeld(Instant now);

    /** Lets happen what was due until now. */
    void settle(Instant now) {
        Instant limit = confirmBefore();
        if (isUnconfirmed() && !now.isBefore(limit)) {
            refund(limit);
            ledger.neverConfirmed(this);
        }
    }

    /** Returns when it is canceled unless somebody acknowledges it. */
    public final Instant confirmBefore() {
        return firstPayment().time().plus(TIME_TO_ACKNOWLEDGE);
    }

    /** Returns when {@link #settle} has something to do next; null for never. */
    @Nullable
    Instant due() {
        return isUnconfirmed() ? confirmBefore() : null;
    }

    /** Returns everything about it. */
    abstract SavedPurchase save();

    /** Makes it what it was when it was saved. */
    void restore(SavedPurchase saved) {
        acknowledged = saved.acknowledged();
        saved.payments().forEach(payment -> payments.add(new Payment(payment)));
    }

    final SavedPurchase save(boolean consumed, SavedPurchase.@Nullable Renewal renewal) {
        List<SavedPurchase.SavedPayment> saved =
                payments.stream().map(Payment::save).toList();
        return new SavedPurchase(clientId, sale, purchaseToken, saved, acknowledged, consumed, renewal);
    }

    /** Sells it at another price from now on. */
    final void reprice(int price) {
        sale = sale.price(price);
    }

    final Ledger ledger() {
        return ledger;
    }

    final void pay(Payment payment) {
        payments.add(payment);
        ledger.happened(this, payment);
    }

    final void payAgain(Instant time) {
        pay(ledger.payment(time));
    }

    final void requireCompleted() {
        if (!lastPayment().stands()) {
            throw new Refusal(ErrorCode.INVALID_PURCHASE_STATE);
        }
    }

    final void requireMatch(@Nullable String developerPayload) {
        if (developerPayload != null && !developerPayload.equals(sale.developerPayload())) {
            throw new Refusal(ErrorCode.DEVELOPER_PAYLOAD_NOT_MATCH);
        }
    }
}
