package io.github.onestore4j.ledger;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.error.ErrorCode;
import io.github.onestore4j.error.OneStoreApiException;
import io.github.onestore4j.model.AcknowledgeState;
import io.github.onestore4j.model.ConsumptionState;
import io.github.onestore4j.model.ProductType;
import io.github.onestore4j.model.PurchaseState;
import io.github.onestore4j.v7.PaymentState;
import io.github.onestore4j.v7.PurchaseDetails;
import io.github.onestore4j.v7.RecurringPurchaseDetails;
import io.github.onestore4j.v7.SubscriptionDetail;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks purchases up at ONE store, whatever type their product is of. */
final class StoreLookup {
    private static final List<ProductType> TYPES =
            Arrays.asList(ProductType.INAPP, ProductType.AUTO, ProductType.SUBSCRIPTION);

    private final OneStore oneStore;

    StoreLookup(OneStore oneStore) {
        this.oneStore = oneStore;
    }

    /**
     * Returns what ONE store knows, in the configured environment and market.
     *
     * @param type null to try them one after the other: no message names it
     * @return null if it knows no such purchase
     */
    @Nullable
    Found find(String productId, String purchaseToken, @Nullable ProductType type) {
        for (ProductType candidate : type == null ? TYPES : Collections.singletonList(type)) {
            try {
                return find(candidate, productId, purchaseToken);
            } catch (OneStoreApiException refused) {
                if (!refused.code().equals(ErrorCode.NO_SUCH_DATA)) {
                    throw refused;
                }
            }
        }
        return null;
    }

    private @Nullable Found find(ProductType type, String productId, String purchaseToken) {
        if (type.equals(ProductType.INAPP)) {
            return managed(productId, purchaseToken, oneStore.v7().getPurchaseDetails(productId, purchaseToken));
        }
        if (type.equals(ProductType.AUTO)) {
            return monthly(
                    productId, purchaseToken, oneStore.v7().getRecurringPurchaseDetails(productId, purchaseToken));
        }
        return subscription(productId, purchaseToken, oneStore.v7().getSubscriptionDetail(productId, purchaseToken));
    }

    private @Nullable Found managed(String productId, String token, PurchaseDetails details) {
        String purchaseId = details.purchaseId();
        if (purchaseId == null) {
            return null;
        }
        Integer quantity = details.quantity();
        PaidPurchase purchase = new PaidPurchase(
                purchaseId,
                token,
                ProductType.INAPP,
                productId,
                oneStore.market(),
                details.developerPayload(),
                quantity == null ? 1 : quantity,
                details.purchaseTime(),
                null);
        return new Found(
                purchase,
                state(details.purchaseState()),
                ConsumptionState.CONSUMED.equals(details.consumptionState()),
                AcknowledgeState.ACKNOWLEDGED.equals(details.acknowledgeState()),
                null);
    }

    private @Nullable Found monthly(String productId, String token, RecurringPurchaseDetails details) {
        String purchaseId = details.lastPurchaseId();
        return purchaseId == null
                ? null
                : new Found(
                        recurring(
                                purchaseId,
                                token,
                                ProductType.AUTO,
                                productId,
                                null,
                                details.startTime(),
                                details.expiryTime()),
                        state(details.lastPurchaseState()),
                        false,
                        AcknowledgeState.ACKNOWLEDGED.equals(details.acknowledgeState()),
                        details.nextPaymentTime());
    }

    private @Nullable Found subscription(String productId, String token, SubscriptionDetail details) {
        String purchaseId = details.lastPurchaseId();
        boolean paid = PaymentState.COMPLETED.equals(details.paymentState())
                || PaymentState.FREE_PERIOD.equals(details.paymentState());
        return purchaseId == null
                ? null
                : new Found(
                        recurring(
                                purchaseId,
                                token,
                                ProductType.SUBSCRIPTION,
                                productId,
                                details.developerPayload(),
                                details.startTime(),
                                details.expiryTime()),
                        paid ? Found.State.PAID : Found.State.UNPAID,
                        false,
                        AcknowledgeState.ACKNOWLEDGED.equals(details.acknowledgementState()),
                        details.nextPaymentTime());
    }

    private PaidPurchase recurring(
            String purchaseId,
            String token,
            ProductType type,
            String productId,
            @Nullable String developerPayload,
            @Nullable Instant start,
            @Nullable Instant end) {
        return new PaidPurchase(purchaseId, token, type, productId, oneStore.market(), developerPayload, 1, start, end);
    }

    /** What is neither completed nor canceled, or is not said, is not paid. */
    private static Found.State state(@Nullable PurchaseState state) {
        if (PurchaseState.COMPLETED.equals(state)) {
            return Found.State.PAID;
        }
        return PurchaseState.CANCELED.equals(state) ? Found.State.CANCELED : Found.State.UNPAID;
    }
}
