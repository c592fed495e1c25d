package io.github.onestore4j.notification;

import io.github.onestore4j.internal.text.Quotation;
import io.github.onestore4j.message.SnsMessage;
import io.github.onestore4j.message.SubscriptionNotification;
import io.github.onestore4j.model.MarketCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody says that something has happened to a subscription. It is not known to be signed: take it as a reason to
 * look the subscription up, and believe what the look-up says. Immutable.
 *
 * @see <a href="https://onestore-dev.gitbook.io/dev/eng/tools/billing/v21/pns">ONE store's page</a>
 */
public final class SubscriptionHint {
    private final SnsMessage message;

    SubscriptionHint(SnsMessage message) {
        this.message = message;
    }

    /** The product to look up; null when it does not say. */
    public @Nullable String productId() {
        SubscriptionNotification notification = message.subscriptionNotification();
        return notification == null ? null : notification.productId();
    }

    /** The token to look up; null when it does not say. */
    public @Nullable String purchaseToken() {
        SubscriptionNotification notification = message.subscriptionNotification();
        return notification == null ? null : notification.purchaseToken();
    }

    /** What is said to have happened, as a code whose meanings are not published; null when it does not say. */
    public @Nullable String notificationType() {
        SubscriptionNotification notification = message.subscriptionNotification();
        return notification == null ? null : notification.notificationType();
    }

    /** When it is said to have happened; null when it does not say. */
    public @Nullable Instant eventTime() {
        return message.eventTime();
    }

    /** The market to look it up in; null when it does not say. */
    public @Nullable MarketCode marketCode() {
        return message.marketCode();
    }

    /** Whether it says that it comes from the sandbox. */
    public boolean isSandbox() {
        return Sandbox.isNamedBy(message.msgVersion(), message.environment());
    }

    /** All that was said. */
    public SnsMessage message() {
        return message;
    }

    @Override
    public String toString() {
        return "SubscriptionHint[" + Quotation.of(productId()) + ", " + Quotation.of(notificationType()) + "]";
    }
}
