package io.github.onestore4j.purchase;

import io.github.onestore4j.error.ErrorCode;
import io.github.onestore4j.error.OneStoreApiException;
import io.github.onestore4j.error.OneStoreException;
import io.github.onestore4j.notification.PurchaseNotification;
import io.github.onestore4j.payment.AppPurchase;
import io.github.onestore4j.payment.PaymentResult;
import io.github.onestore4j.signature.NotVerifiedException;
import io.github.onestore4j.signature.Verdict;
import io.github.onestore4j.v7.IapV7;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks purchases up in this client's environment and market, whatever type of product they are of. What a message says
 * is compared with what ONE store says now. Immutable, for use by any number of threads.
 *
 * @see <a href="https://onestore-dev.gitbook.io/dev/eng/tools/billing/v21/serverapi">ONE store's page</a>
 */
public final class Purchases {
    private final IapV7 v7;
    private final Executor threads;

    /** Looks up with this API; OneStore makes it. */
    public Purchases(IapV7 v7, Executor threads) {
        this.v7 = v7;
        this.threads = threads;
    }

    /**
     * Looks a purchase up: as one of a managed product, of a monthly product, and of a subscription. It takes one to
     * three calls.
     *
     * @param productId the product's id
     * @param purchaseToken the purchase's token
     * @throws OneStoreApiException with {@link ErrorCode#NO_SUCH_DATA} if there is none in this environment and market
     * @throws OneStoreException if a call fails
     */
    public Purchase lookUp(String productId, String purchaseToken) {
        return orElse(
                () -> Purchase.managed(productId, purchaseToken, v7.getPurchaseDetails(productId, purchaseToken)),
                () -> orElse(
                        () -> Purchase.monthly(
                                productId, purchaseToken, v7.getRecurringPurchaseDetails(productId, purchaseToken)),
                        () -> Purchase.subscription(
                                productId, purchaseToken, v7.getSubscriptionDetail(productId, purchaseToken))));
    }

    /** As {@link #lookUp(String, String)}, without waiting. */
    public CompletableFuture<Purchase> lookUpAsync(String productId, String purchaseToken) {
        return CompletableFuture.supplyAsync(() -> lookUp(productId, purchaseToken), threads);
    }

    /**
     * Looks up the purchase of a payment's result. Whether it is paid for, {@link Purchase#isPaid} says.
     *
     * @throws NotVerifiedException if it is another one than was signed or ordered
     * @throws OneStoreApiException with {@link ErrorCode#NO_SUCH_DATA} if there is none in this environment and market
     * @throws OneStoreException if a call fails; the player may have paid all the same, so look it up again later
     */
    public Purchase lookUp(PaymentResult result) {
        Purchase found = lookUp(result.order().productId(), result.purchaseToken());
        String difference = difference(found, result.purchaseId(), result.purchaseTime());
        if (difference == null && found.managed() != null) {
            difference = result.order().difference(found.developerPayload(), found.quantity());
        }
        return orThrow(found, difference, result.verdict());
    }

    /** Does the same as {@link #lookUp(PaymentResult)}, without waiting. */
    public CompletableFuture<Purchase> lookUpAsync(PaymentResult result) {
        return CompletableFuture.supplyAsync(() -> lookUp(result), threads);
    }

    /**
     * Looks up the purchase that the app's SDK handed out. Whether it is paid for, {@link Purchase#isPaid} says.
     *
     * @throws NotVerifiedException if it is another one than was signed
     * @throws OneStoreApiException with {@link ErrorCode#NO_SUCH_DATA} if there is none in this environment and market
     * @throws OneStoreException if a call fails; the player may have paid all the same, so look it up again later
     */
    public Purchase lookUp(AppPurchase purchase) {
        Purchase found = lookUp(purchase.productId(), purchase.purchaseToken());
        String difference = difference(found, purchase.purchaseId(), purchase.purchaseTime());
        if (difference == null && found.managed() != null) {
            difference = differenceOfPayload(found, purchase.developerPayload());
        }
        if (difference == null && found.managed() != null && found.quantity() != purchase.quantity()) {
            difference = "quantity";
        }
        return orThrow(found, difference, purchase.verdict());
    }

    /** Does the same as {@link #lookUp(AppPurchase)}, without waiting. */
    public CompletableFuture<Purchase> lookUpAsync(AppPurchase purchase) {
        return CompletableFuture.supplyAsync(() -> lookUp(purchase), threads);
    }

    /**
     * Looks up the purchase that a notification is about. Notifications come late and in any order: go by what this
     * says, not by the notification's state.
     *
     * @throws NotVerifiedException if it is another one than was signed
     * @throws IllegalArgumentException if the notification names no product or no token, as those of version 2 do; look
     *     its purchaseId up with version 2
     * @throws OneStoreApiException with {@link ErrorCode#NO_SUCH_DATA} if there is none in this environment and market
     * @throws OneStoreException if a call fails; the player may have paid all the same, so look it up again later
     */
    public Purchase lookUp(PurchaseNotification notification) {
        String productId = notification.message().productId();
        String purchaseToken = notification.message().purchaseToken();
        if (productId == null || purchaseToken == null) {
            throw new IllegalArgumentException(
                    "the notification names no product or no token; look its purchaseId up with version 2");
        }
        Purchase found = lookUp(productId, purchaseToken);
        String difference = difference(found, notification.purchaseId(), null);
        if (difference == null && found.managed() != null) {
            difference = differenceOfPayload(found, notification.message().developerPayload());
        }
        return orThrow(found, difference, notification.verdict());
    }

    /** Does the same as {@link #lookUp(PurchaseNotification)}, without waiting. */
    public CompletableFuture<Purchase> lookUpAsync(PurchaseNotification notification) {
        return CompletableFuture.supplyAsync(() -> lookUp(notification), threads);
    }

    /** A later payment of a monthly product or a subscription has another id than the one that was signed. */
    private static @Nullable String difference(Purchase found, String purchaseId, @Nullable Instant purchaseTime) {
        if (found.managed() == null) {
            return null;
        }
        if (!purchaseId.equals(found.purchaseId())) {
            return "purchaseId";
        }
        Instant foundTime = found.purchaseTime();
        return purchaseTime != null && foundTime != null && !purchaseTime.equals(foundTime) ? "purchaseTime" : null;
    }

    /** The sandbox says nothing with an empty text where the commercial environment says it with null. */
    private static @Nullable String differenceOfPayload(Purchase found, @Nullable String payload) {
        String other = found.developerPayload();
        return (payload == null ? "" : payload).equals(other == null ? "" : other) ? null : "developerPayload";
    }

    private static Purchase orThrow(Purchase found, @Nullable String difference, Verdict verdict) {
        if (difference != null) {
            throw new NotVerifiedException(
                    "the purchase",
                    verdict.but(
                            Verdict.Outcome.NOT_PROVEN,
                            "what ONE store has under the token is not what was signed: " + difference));
        }
        return found;
    }

    private static Purchase orElse(Supplier<Purchase> first, Supplier<Purchase> second) {
        try {
            return first.get();
        } catch (OneStoreApiException refused) {
            if (!refused.code().equals(ErrorCode.NO_SUCH_DATA)) {
                throw refused;
            }
            return second.get();
        }
    }
}
