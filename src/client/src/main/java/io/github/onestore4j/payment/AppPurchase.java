package io.github.onestore4j.payment;

import io.github.onestore4j.internal.text.Quotation;
import io.github.onestore4j.pc.PcPurchase;
import io.github.onestore4j.signature.Verdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A purchase that the app's SDK handed out and ONE store has signed. Only {@link PaymentVerifier#verifyAppPurchase}
 * makes one. It is a ticket for a look-up, {@code oneStore.purchases().lookUp(appPurchase)}, and not yet a reason to
 * grant: a player can hand in the same text twice, or after a refund. Immutable.
 *
 * @see <a href="https://onestore-dev.gitbook.io/dev/eng/tools/billing/v21/sdk">ONE store's page</a>
 */
public final class AppPurchase {
    private final PcPurchase message;
    private final String productId;
    private final String purchaseId;
    private final String purchaseToken;
    private final Verdict verdict;

    AppPurchase(PcPurchase message, String productId, String purchaseId, String purchaseToken, Verdict verdict) {
        this.message = message;
        this.productId = productId;
        this.purchaseId = purchaseId;
        this.purchaseToken = purchaseToken;
        this.verdict = verdict;
    }

    /** Returns the payment's id; null if ONE store gave none. */
    public @Nullable String orderId() {
        return message.orderId();
    }

    /** Returns the product's id. */
    public String productId() {
        return productId;
    }

    /** Returns the purchase's id. */
    public String purchaseId() {
        return purchaseId;
    }

    /** Returns the purchase's token. */
    public String purchaseToken() {
        return purchaseToken;
    }

    /** Returns when it was bought; null if ONE store did not say. */
    public @Nullable Instant purchaseTime() {
        return message.purchaseTime();
    }

    /** Returns what the app gave the purchase when it was started; null if it gave nothing. */
    public @Nullable String developerPayload() {
        return message.developerPayload();
    }

    /** Returns how many were bought; 1 if ONE store did not say. */
    public int quantity() {
        Integer quantity = message.quantity();
        return quantity == null ? 1 : quantity;
    }

    /** Returns what the signature proves, and what it was found to be over. */
    public Verdict verdict() {
        return verdict;
    }

    @Override
    public String toString() {
        return "AppPurchase[" + Quotation.of(purchaseId) + "]";
    }
}
