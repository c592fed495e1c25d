package io.github.onestore4j.purchase;

import io.github.onestore4j.model.AcknowledgeState;
import io.github.onestore4j.model.ConsumptionState;
import io.github.onestore4j.model.ProductType;
import io.github.onestore4j.model.PurchaseState;
import io.github.onestore4j.payment.ShopOrder;
import io.github.onestore4j.v7.PaymentState;
import io.github.onestore4j.v7.PurchaseDetails;
import io.github.onestore4j.v7.RecurringPurchaseDetails;
import io.github.onestore4j.v7.SubscriptionDetail;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A purchase as ONE store has it now, in this client's environment and market. Only {@link Purchases} makes one.
 * Immutable.
 *
 * @see <a href="https://onestore-dev.gitbook.io/dev/eng/tools/billing/v21/serverapi">ONE store's page</a>
 */
public final class Purchase {
    private final String productId;
    private final String purchaseToken;
    private final @Nullable PurchaseDetails managed;
    private final @Nullable RecurringPurchaseDetails monthly;
    private final @Nullable SubscriptionDetail subscription;

    private Purchase(
            String productId,
            String purchaseToken,
            @Nullable PurchaseDetails managed,
            @Nullable RecurringPurchaseDetails monthly,
            @Nullable SubscriptionDetail subscription) {
        this.productId = productId;
        this.purchaseToken = purchaseToken;
        this.managed = managed;
        this.monthly = monthly;
        this.subscription = subscription;
    }

    static Purchase managed(String productId, String purchaseToken, PurchaseDetails details) {
        return new Purchase(productId, purchaseToken, details, null, null);
    }

    static Purchase monthly(String productId, String purchaseToken, RecurringPurchaseDetails details) {
        return new Purchase(productId, purchaseToken, null, details, null);
    }

    static Purchase subscription(String productId, String purchaseToken, SubscriptionDetail detail) {
        return new Purchase(productId, purchaseToken, null, null, detail);
    }

    /** Returns the product's id. */
    public String productId() {
        return productId;
    }

    /** Returns which type of product it is of. */
    public ProductType productType() {
        return managed != null ? ProductType.INAPP : monthly != null ? ProductType.AUTO : ProductType.SUBSCRIPTION;
    }

    /** Returns the purchase's token. */
    public String purchaseToken() {
        return purchaseToken;
    }

    /**
     * Returns ONE store's id of the purchase; of a monthly product or a subscription that of the last payment, as each
     * payment is a purchase of its own. Null if ONE store does not say.
     */
    public @Nullable String purchaseId() {
        if (managed != null) {
            return managed.purchaseId();
        }
        if (monthly != null) {
            return monthly.lastPurchaseId();
        }
        return subscription == null ? null : subscription.lastPurchaseId();
    }

    /**
     * Returns whether it is paid for and was not canceled since; of a monthly product or a subscription its last
     * payment, a free period included.
     */
    public boolean isPaid() {
        if (managed != null) {
            return PurchaseState.COMPLETED.equals(managed.purchaseState());
        }
        if (monthly != null) {
            return PurchaseState.COMPLETED.equals(monthly.lastPurchaseState());
        }
        PaymentState state = subscription == null ? null : subscription.paymentState();
        return PaymentState.COMPLETED.equals(state) || PaymentState.FREE_PERIOD.equals(state);
    }

    /**
     * Returns what to grant once for: ONE store's purchaseId, which is another one for each payment of a monthly
     * product or a subscription. It is the same for whatever led to the look-up: the player's return, a callback, a
     * notification, the app's report, or a sweep.
     *
     * @throws IllegalStateException if it is not paid for, or ONE store does not name it
     */
    public String grantKey() {
        String id = purchaseId();
        if (!isPaid()) {
            throw new IllegalStateException("the purchase is not paid for, so there is nothing to grant");
        }
        if (id == null || id.isEmpty()) {
            throw new IllegalStateException("ONE store does not name the purchase; look it up again later");
        }
        return id;
    }

    /** Returns the identifier that the developer gave it; null or empty if there is none, or its type has none. */
    public @Nullable String developerPayload() {
        return managed != null
                ? managed.developerPayload()
                : subscription != null ? subscription.developerPayload() : null;
    }

    /** Returns how many were bought; 1 if ONE store does not say. */
    public int quantity() {
        Integer quantity = managed == null ? null : managed.quantity();
        return quantity == null ? 1 : quantity;
    }

    /** Returns when it was bought, or a monthly product or a subscription began; null if ONE store does not say. */
    public @Nullable Instant purchaseTime() {
        if (managed != null) {
            return managed.purchaseTime();
        }
        if (monthly != null) {
            return monthly.startTime();
        }
        return subscription == null ? null : subscription.startTime();
    }

    /**
     * Returns whether it is of the product that the shop's own order names, with its developerPayload and quantity
     * where ONE store says them: those of a monthly product's purchase it does not.
     */
    public boolean agreesWith(ShopOrder order) {
        if (!productId.equals(order.productId())) {
            return false;
        }
        return monthly != null
                || order.difference(developerPayload(), managed == null ? null : managed.quantity()) == null;
    }

    /** Returns whether it is consumed. */
    public boolean isConsumed() {
        return managed != null && ConsumptionState.CONSUMED.equals(managed.consumptionState());
    }

    /**
     * Returns whether it is acknowledged; consuming counts. ONE store cancels what is not acknowledged after three
     * days.
     */
    public boolean isAcknowledged() {
        return isConsumed() || AcknowledgeState.ACKNOWLEDGED.equals(acknowledgeState());
    }

    private @Nullable AcknowledgeState acknowledgeState() {
        if (managed != null) {
            return managed.acknowledgeState();
        }
        if (monthly != null) {
            return monthly.acknowledgeState();
        }
        return subscription == null ? null : subscription.acknowledgementState();
    }

    /** Returns all that ONE store says of a managed product's purchase; null if it is of another type. */
    public @Nullable PurchaseDetails managed() {
        return managed;
    }

    /** Returns all that ONE store says of a monthly product's purchase; null if it is of another type. */
    public @Nullable RecurringPurchaseDetails monthly() {
        return monthly;
    }

    /** Returns all that ONE store says of a subscription; null if it is of another type. */
    public @Nullable SubscriptionDetail subscription() {
        return subscription;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Purchase
                && productId.equals(((Purchase) other).productId)
                && purchaseToken.equals(((Purchase) other).purchaseToken)
                && Objects.equals(managed, ((Purchase) other).managed)
                && Objects.equals(monthly, ((Purchase) other).monthly)
                && Objects.equals(subscription, ((Purchase) other).subscription);
    }

    @Override
    public int hashCode() {
        return Objects.hash(productId, purchaseToken, managed, monthly, subscription);
    }

    @Override
    public String toString() {
        return "Purchase[" + productId + ", " + productType() + ", " + purchaseId()
                + (isPaid() ? ", paid" : ", not paid") + "]";
    }
}
