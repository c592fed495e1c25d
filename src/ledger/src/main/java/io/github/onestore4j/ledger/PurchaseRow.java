package io.github.onestore4j.ledger;

import org.jspecify.annotations.Nullable;

/** A row of the table of purchases. Immutable. */
final class PurchaseRow {
    final String purchaseId;
    final State state;
    final @Nullable Reason reason;
    /** What was granted; null in a tombstone. */
    final @Nullable PaidPurchase purchase;

    final int attempts;
    final @Nullable Long nextAttemptAt;
    final @Nullable Long voidedAt;

    PurchaseRow(
            String purchaseId,
            State state,
            @Nullable Reason reason,
            @Nullable PaidPurchase purchase,
            int attempts,
            @Nullable Long nextAttemptAt,
            @Nullable Long voidedAt) {
        this.purchaseId = purchaseId;
        this.state = state;
        this.reason = reason;
        this.purchase = purchase;
        this.attempts = attempts;
        this.nextAttemptAt = nextAttemptAt;
        this.voidedAt = voidedAt;
    }

    /** What a source is told that comes after the decision. */
    Outcome outcome() {
        Outcome.Kind kind = state.isVoided() ? Outcome.Kind.REVOKED : Outcome.Kind.GRANTED_BEFORE;
        Reason why = state.isVoided() && reason == null ? Reason.CANCELED : reason;
        return purchase == null ? Outcome.of(kind, purchaseId, why) : Outcome.of(kind, purchase, why, null);
    }
}
