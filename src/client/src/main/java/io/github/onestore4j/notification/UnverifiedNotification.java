package io.github.onestore4j.notification;

import io.github.onestore4j.internal.json.CompactJson;
import io.github.onestore4j.internal.message.MessageJson;
import io.github.onestore4j.internal.message.PnsMessageJsonAdapter;
import io.github.onestore4j.internal.message.SnsMessageJsonAdapter;
import io.github.onestore4j.internal.text.Quotation;
import io.github.onestore4j.message.MalformedMessageException;
import io.github.onestore4j.message.PnsMessage;
import io.github.onestore4j.message.SnsMessage;
import io.github.onestore4j.signature.SignatureText;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has posted to the address for notifications: anybody can. A purchase's notification is worth something
 * after {@link NotificationVerifier#verify}; a subscription's is a hint. Immutable.
 *
 * @see <a href="https://onestore-dev.gitbook.io/dev/eng/tools/billing/v21/pns">ONE store's page</a>
 */
public final class UnverifiedNotification {
    private static final String SIGNATURE = "signature";

    private final String text;
    private final PnsMessage purchase;
    private final SnsMessage subscription;

    private UnverifiedNotification(String text, PnsMessage purchase, SnsMessage subscription) {
        this.text = text;
        this.purchase = purchase;
        this.subscription = subscription;
    }

    /**
     * Reads the body of a notification.
     *
     * @param body as it was received: the signature is over its text
     * @throws MalformedMessageException when it is not the JSON of a notification
     */
    public static UnverifiedNotification of(String body) {
        return new UnverifiedNotification(
                body,
                MessageJson.read(PnsMessageJsonAdapter.INSTANCE, body),
                MessageJson.read(SnsMessageJsonAdapter.INSTANCE, body));
    }

    /**
     * As {@link #of(String)}, for bytes of UTF-8.
     *
     * @throws MalformedMessageException also when they are none
     */
    public static UnverifiedNotification of(byte[] body) {
        return of(MessageJson.text(body));
    }

    /** Whether it is about a subscription; otherwise it is about a purchase. */
    public boolean isAboutSubscription() {
        return subscription.subscriptionNotification() != null;
    }

    /**
     * What it says of a subscription. Nobody vouches for it: look the subscription up.
     *
     * @throws IllegalStateException when it is about a purchase
     */
    public SubscriptionHint subscriptionHint() {
        if (!isAboutSubscription()) {
            throw new IllegalStateException("the notification is about a purchase; verify it");
        }
        return new SubscriptionHint(subscription);
    }

    PnsMessage message() {
        return purchase;
    }

    /** The app it names: by client id since 3.1.0, by package name before; empty when it names none. */
    String app() {
        String clientId = purchase.clientId();
        String packageName = purchase.packageName();
        return clientId != null ? clientId : packageName != null ? packageName : "";
    }

    @Nullable
    SignatureText signature() {
        String signature = purchase.signature();
        return signature == null || signature.isEmpty() ? null : SignatureText.of(signature);
    }

    /** Returns the text without its signature and white space, which may be what was signed. */
    String compactText() {
        return CompactJson.of(text, SIGNATURE);
    }

    /** Returns the same without escapes that it may have got on its way. */
    String unescapedText() {
        return CompactJson.unescaped(text, SIGNATURE);
    }

    @Override
    public String toString() {
        return "UnverifiedNotification[" + Quotation.of(purchase.msgVersion()) + ", " + Quotation.of(app()) + "]";
    }
}
