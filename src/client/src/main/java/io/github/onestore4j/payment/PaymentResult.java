package io.github.onestore4j.payment;

import io.github.onestore4j.internal.text.Quotation;
import io.github.onestore4j.message.PaymentMessage;
import io.github.onestore4j.signature.Verdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A payment's result that ONE store has signed, and that agrees with the shop's own order. Only
 * {@link PaymentVerifier#verify} makes one. It is a ticket for a look-up, {@code oneStore.purchases().lookUp(result)},
 * and not yet a reason to grant: only the look-up tells whether the purchase exists in this environment and is paid for
 * now. Immutable.
 *
 * @see <a href="https://onestore-dev.gitbook.io/dev/eng/tools/billing/v21/web-payment/uiapw">ONE store's page</a>
 */
public final class PaymentResult {
    private final PaymentMessage message;
    private final ShopOrder order;
    private final String purchaseId;
    private final String purchaseToken;
    private final Verdict verdict;

    PaymentResult(PaymentMessage message, ShopOrder order, String purchaseId, String purchaseToken, Verdict verdict) {
        this.message = message;
        this.order = order;
        this.purchaseId = purchaseId;
        this.purchaseToken = purchaseToken;
        this.verdict = verdict;
    }

    /** Returns the shop's order that it is the result of. */
    public ShopOrder order() {
        return order;
    }

    /** Returns the payment's id; null if ONE store sent none. */
    public @Nullable String orderId() {
        return message.orderId();
    }

    /** Returns the purchase's id. */
    public String purchaseId() {
        return purchaseId;
    }

    /** Returns the purchase's token, to look it up and to consume it. */
    public String purchaseToken() {
        return purchaseToken;
    }

    /** Returns when it was bought; null if ONE store did not say. */
    public @Nullable Instant purchaseTime() {
        return message.purchaseTime();
    }

    /** Returns the shop's identifier of the order, from requestPurchase; null if there was none. */
    public @Nullable String developerPayload() {
        return message.developerPayload();
    }

    /** Returns how many were bought. */
    public int quantity() {
        return order.quantity();
    }

    /** Returns the key for automatic payments, which the signature does not cover; null if ONE store sent none. */
    public @Nullable String unsignedBillingKey() {
        return message.billingKey();
    }

    /** Returns what the signature proves, and what it was found to be over. */
    public Verdict verdict() {
        return verdict;
    }

    @Override
    public String toString() {
        return "PaymentResult[" + Quotation.of(purchaseId) + "]";
    }
}
