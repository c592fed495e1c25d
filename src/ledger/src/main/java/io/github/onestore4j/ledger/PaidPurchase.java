package io.github.onestore4j.ledger;

import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A purchase that ONE store was asked about and says is paid: for a managed product the whole purchase, for a monthly
 * product or a subscription one paid period. Immutable.
 */
public final class PaidPurchase {
    private final String purchaseId;
    private final String purchaseToken;
    private final ProductType type;
    private final String productId;
    private final MarketCode market;
    private final @Nullable String developerPayload;
    private final int quantity;
    private final @Nullable Instant purchaseTime;
    private final @Nullable Instant periodEnd;

    PaidPurchase(
            String purchaseId,
            String purchaseToken,
            ProductType type,
            String productId,
            MarketCode market,
            @Nullable String developerPayload,
            int quantity,
            @Nullable Instant purchaseTime,
            @Nullable Instant periodEnd) {
        this.purchaseId = purchaseId;
        this.purchaseToken = purchaseToken;
        this.type = type;
        this.productId = productId;
        this.market = market;
        this.developerPayload = developerPayload == null || developerPayload.isEmpty() ? null : developerPayload;
        this.quantity = quantity;
        this.purchaseTime = purchaseTime;
        this.periodEnd = periodEnd;
    }

    /** Returns ONE store's id of the payment, which is the key of the grant: each period has one of its own. */
    public String purchaseId() {
        return purchaseId;
    }

    /** Returns the token to look the purchase up with. All periods of a recurring purchase share it. */
    public String purchaseToken() {
        return purchaseToken;
    }

    /** Returns whether it is managed, monthly or a subscription. */
    public ProductType type() {
        return type;
    }

    /** Returns the product. */
    public String productId() {
        return productId;
    }

    /** Returns the market that it was bought in. */
    public MarketCode market() {
        return market;
    }

    /** Returns what the shop gave with it, such as an order id; null if there was nothing, and for monthly products. */
    public @Nullable String developerPayload() {
        return developerPayload;
    }

    /** Returns how many were bought at once; 1 if ONE store does not say. */
    public int quantity() {
        return quantity;
    }

    /**
     * Returns when it was bought, for recurring purchases when the first period began; null if ONE store did not say.
     */
    public @Nullable Instant purchaseTime() {
        return purchaseTime;
    }

    /** Returns when the paid period ended by the look-up before the grant; null for managed products. */
    public @Nullable Instant periodEnd() {
        return periodEnd;
    }

    @Override
    public String toString() {
        return "PaidPurchase[" + purchaseId + ", " + type + " " + productId + ", " + market + "]";
    }
}
