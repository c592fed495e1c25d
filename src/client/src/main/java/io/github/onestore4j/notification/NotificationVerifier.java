package io.github.onestore4j.notification;

import io.github.onestore4j.message.PnsMessage;
import io.github.onestore4j.signature.NotVerifiedException;
import io.github.onestore4j.signature.SignatureRule;
import io.github.onestore4j.signature.SignatureVerifier;
import io.github.onestore4j.signature.Verdict;
import java.util.Collections;

/**
 * Verifies notifications about purchases: first the signature, with the key of the app that the message names, then
 * that it is about a purchase and comes from the environment that is configured. It sends nothing. Immutable, for use
 * by any number of threads.
 *
 * @see <a href="https://onestore-dev.gitbook.io/dev/eng/tools/billing/v21/pns">ONE store's page</a>
 */
public final class NotificationVerifier {
    private final boolean sandbox;
    private final SignatureVerifier signatures;

    /** Verifies for an environment; OneStore makes it. */
    public NotificationVerifier(boolean sandbox, SignatureVerifier signatures) {
        this.sandbox = sandbox;
        this.signatures = signatures;
    }

    /**
     * Verifies a notification about a purchase.
     *
     * @return a ticket for a look-up, {@code oneStore.purchases().lookUp(notification)}
     * @throws NotVerifiedException if it is not proven to be ONE store's, is for another app, is not about a purchase,
     *     or comes from the other environment; it says which
     */
    public PurchaseNotification verify(UnverifiedNotification notification) {
        Verdict verdict = judge(notification);
        String purchaseId = notification.message().purchaseId();
        if (!verdict.isValid() || purchaseId == null) {
            throw new NotVerifiedException("the notification", verdict);
        }
        return new PurchaseNotification(notification.message(), purchaseId, verdict);
    }

    /** Returns what a notification proves, without an exception. */
    public Verdict judge(UnverifiedNotification notification) {
        Verdict verdict = proof(notification);
        PnsMessage message = notification.message();
        if (!verdict.isValid()) {
            return verdict;
        }
        if (Sandbox.isNamedBy(message.msgVersion(), message.environment()) != sandbox) {
            return verdict.but(Verdict.Outcome.WRONG_ENVIRONMENT);
        }
        return notification.isAboutSubscription() || message.purchaseId() == null
                ? verdict.but(
                        Verdict.Outcome.NOT_PROVEN,
                        "it is not about a purchase; take a subscription's notification as a hint")
                : verdict;
    }

    /** Makes the second spelling only if the first one is not what was signed. */
    private Verdict proof(UnverifiedNotification notification) {
        String compact = notification.compactText();
        Verdict verdict = proof(notification, compact, SignatureRule.COMPACT_TEXT);
        if (verdict.outcome() != Verdict.Outcome.FORGED) {
            return verdict;
        }
        String unescaped = notification.unescapedText();
        return unescaped.equals(compact) ? verdict : proof(notification, unescaped, SignatureRule.UNESCAPED_TEXT);
    }

    private Verdict proof(UnverifiedNotification notification, String text, SignatureRule rule) {
        return signatures.verify(notification.app(), notification.signature(), Collections.singletonMap(text, rule));
    }
}
