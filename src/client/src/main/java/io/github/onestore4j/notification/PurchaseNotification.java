package io.github.onestore4j.notification;

import io.github.onestore4j.internal.text.Quotation;
import io.github.onestore4j.message.PnsMessage;
import io.github.onestore4j.signature.Verdict;

/**
 * A notification about a purchase that ONE store has signed for this app and environment. Only
 * {@link NotificationVerifier#verify} makes one. It can come late, twice or never: it is a ticket for a look-up,
 * {@code oneStore.purchases().lookUp(notification)}, and not a reason to grant or revoke. Immutable.
 *
 * @see <a href="https://onestore-dev.gitbook.io/dev/eng/tools/billing/v21/pns">ONE store's page</a>
 */
public final class PurchaseNotification {
    private final PnsMessage message;
    private final String purchaseId;
    private final Verdict verdict;

    PurchaseNotification(PnsMessage message, String purchaseId, Verdict verdict) {
        this.message = message;
        this.purchaseId = purchaseId;
        this.verdict = verdict;
    }

    /** Returns what ONE store says. */
    public PnsMessage message() {
        return message;
    }

    /** Returns the purchase's id. */
    public String purchaseId() {
        return purchaseId;
    }

    /** Returns whether it is about a tester's purchase. */
    public boolean isSandbox() {
        return Sandbox.isNamedBy(message.msgVersion(), message.environment());
    }

    /** Returns what the signature proves, and what it was found to be over. */
    public Verdict verdict() {
        return verdict;
    }

    @Override
    public String toString() {
        return "PurchaseNotification[" + Quotation.of(purchaseId) + ", " + message.purchaseState() + "]";
    }
}
