package io.github.onestore4j.ledger;

import org.jspecify.annotations.Nullable;

/** What became of a purchase that the ledger was told about. Immutable. */
public final class Outcome {
    /** The kinds of outcomes. */
    public enum Kind {
        /** Paid, and granted just now. */
        GRANTED,
        /** Paid, and granted by an earlier call, message or sweep. */
        GRANTED_BEFORE,
        /** Voided by ONE store, now or before: what was granted is revoked, and nothing will be granted. */
        REVOKED,
        /** Not paid, or not any more; nothing was granted. */
        NOT_PAID,
        /** Not granted, and it will not be unless a person does something; the reason says whether it is recorded. */
        REFUSED,
        /** Not granted yet; recorded, and settled by a later sweep. */
        OPEN
    }

    private final Kind kind;
    private final @Nullable Reason reason;
    private final @Nullable PaidPurchase purchase;
    private final @Nullable String purchaseId;
    private final @Nullable Throwable failure;

    private Outcome(
            Kind kind,
            @Nullable Reason reason,
            @Nullable PaidPurchase purchase,
            @Nullable String purchaseId,
            @Nullable Throwable failure) {
        this.kind = kind;
        this.reason = reason;
        this.purchase = purchase;
        this.purchaseId = purchaseId;
        this.failure = failure;
    }

    static Outcome of(Kind kind, PaidPurchase purchase, @Nullable Reason reason, @Nullable Throwable failure) {
        return new Outcome(kind, reason, purchase, purchase.purchaseId(), failure);
    }

    static Outcome of(Kind kind, @Nullable String purchaseId, @Nullable Reason reason) {
        return new Outcome(kind, reason, null, purchaseId, null);
    }

    /** Open or refused, as the reason says. */
    static Outcome notGranted(Reason reason, @Nullable String purchaseId, @Nullable Throwable failure) {
        boolean settlesItself = !reason.isFinal() && !reason.needsPerson();
        return new Outcome(settlesItself ? Kind.OPEN : Kind.REFUSED, reason, null, purchaseId, failure);
    }

    /** Returns what happened. */
    public Kind kind() {
        return kind;
    }

    /** Returns why it is not granted, or why a granted purchase is not settled yet; null if there is nothing to say. */
    public @Nullable Reason reason() {
        return reason;
    }

    /** Returns the purchase as it was looked up; null if it was not, or is not in the ledger. */
    public @Nullable PaidPurchase purchase() {
        return purchase;
    }

    /** Returns ONE store's id of the purchase; null if it is not known. */
    public @Nullable String purchaseId() {
        return purchaseId;
    }

    /** Returns what was thrown by ONE store's client, the verification or a handler; null if nothing was. */
    public @Nullable Throwable failure() {
        return failure;
    }

    /** Returns whether the player has what was paid for, since now or before. */
    public boolean isGranted() {
        return kind == Kind.GRANTED || kind == Kind.GRANTED_BEFORE;
    }

    @Override
    public String toString() {
        return "Outcome[" + kind + (reason == null ? "" : " " + reason) + ", " + purchaseId + "]";
    }
}
