package io.github.onestore4j.notification;

import io.github.onestore4j.message.PnsMessage;
import io.github.onestore4j.signature.SignatureRule;

/**
 * A notification about a purchase that ONE store has signed for this app and environment. Only
 * {@link NotificationVerifier#verify} makes one. It can come late, twice or never: look the purchase up before you
 * grant or revoke. Immutable.
 *
 * @see <a href="https://onestore-dev.gitbook.io/dev/eng/tools/billing/v21/pns">ONE store's page</a>
 */
public final class PurchaseNotification {
    private final PnsMessage message;
    private final SignatureRule rule;

    PurchaseNotification(PnsMessage message, SignatureRule rule) {
        this.message = message;
        this.rule = rule;
    }

    /** What ONE store says. */
    public PnsMessage message() {
        return message;
    }

    /**
     * What tells this notification from others: a purchase and its cancellation share the purchaseId, so its state is
     * part of it.
     */
    public String deduplicationKey() {
        return message.purchaseId() + "/" + message.purchaseState();
    }

    /** Whether it is about a tester's purchase. */
    public boolean isSandbox() {
        return Sandbox.isNamedBy(message.msgVersion(), message.environment());
    }

    /** What the signature was found to be over. */
    public SignatureRule rule() {
        return rule;
    }

    @Override
    public String toString() {
        return "PurchaseNotification" + message;
    }
}
