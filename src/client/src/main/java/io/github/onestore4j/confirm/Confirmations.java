package io.github.onestore4j.confirm;

import io.github.onestore4j.error.ErrorCode;
import io.github.onestore4j.error.OneStoreApiException;
import io.github.onestore4j.error.OneStoreException;
import io.github.onestore4j.v7.IapV7;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Changes the state of purchases so that the caller knows what happened, also if a response is lost: it reads the
 * purchase back. A web payment's purchase is changed here as well, on the shop's server, without its user's token.
 * Immutable, for use by any number of threads.
 *
 * <p>Each change but a deferral returns {@link Confirmation#UNKNOWN} only if neither its own response nor that of the
 * look-up tells. Each throws an {@link OneStoreException} if ONE store refuses it, or the request could not be sent: it
 * was not made then.
 *
 * @see <a href="https://onestore-dev.gitbook.io/dev/eng/tools/billing/v21/serverapi">ONE store's page</a>
 */
public final class Confirmations {
    private final IapV7 v7;
    private final ReadBack readBack;
    private final Executor threads;

    /** Confirms with this API; OneStore makes it. */
    public Confirmations(IapV7 v7, Executor threads) {
        this.v7 = v7;
        this.readBack = new ReadBack(v7);
        this.threads = threads;
    }

    /**
     * Consumes the purchase of a managed product, and makes sure of it.
     *
     * @param productId the product's id
     * @param purchaseToken the purchase's token
     * @param developerPayload the developerPayload of the purchase, for ONE store to compare; null to leave it out
     */
    public Confirmation consumePurchase(String productId, String purchaseToken, @Nullable String developerPayload) {
        return settle(
                () -> v7.consumePurchase(productId, purchaseToken, developerPayload),
                () -> readBack.consumed(productId, purchaseToken, developerPayload));
    }

    /** Does the same as {@link #consumePurchase}, without waiting. */
    public CompletableFuture<Confirmation> consumePurchaseAsync(
            String productId, String purchaseToken, @Nullable String developerPayload) {
        return later(() -> consumePurchase(productId, purchaseToken, developerPayload));
    }

    /**
     * Acknowledges the purchase of a managed or a monthly product, and makes sure of it. One that is consumed is
     * acknowledged.
     *
     * @param productId the product's id
     * @param purchaseToken the purchase's token
     * @param developerPayload the developerPayload of the purchase, for ONE store to compare; null to leave it out
     */
    public Confirmation acknowledgePurchase(String productId, String purchaseToken, @Nullable String developerPayload) {
        return settle(
                () -> v7.acknowledgePurchase(productId, purchaseToken, developerPayload),
                () -> readBack.acknowledged(productId, purchaseToken, developerPayload));
    }

    /** Does the same as {@link #acknowledgePurchase}, without waiting. */
    public CompletableFuture<Confirmation> acknowledgePurchaseAsync(
            String productId, String purchaseToken, @Nullable String developerPayload) {
        return later(() -> acknowledgePurchase(productId, purchaseToken, developerPayload));
    }

    /** Stops the automatic payment of a monthly product, and makes sure of it. */
    public Confirmation cancelRecurringPurchase(String productId, String purchaseToken) {
        return settle(
                () -> v7.cancelRecurringPurchase(productId, purchaseToken),
                () -> readBack.monthlyRenews(false, productId, purchaseToken));
    }

    /** Does the same as {@link #cancelRecurringPurchase}, without waiting. */
    public CompletableFuture<Confirmation> cancelRecurringPurchaseAsync(String productId, String purchaseToken) {
        return later(() -> cancelRecurringPurchase(productId, purchaseToken));
    }

    /** Resumes the automatic payment of a monthly product that was to be canceled, and makes sure of it. */
    public Confirmation reactivateRecurringPurchase(String productId, String purchaseToken) {
        return settle(
                () -> v7.reactivateRecurringPurchase(productId, purchaseToken),
                () -> readBack.monthlyRenews(true, productId, purchaseToken));
    }

    /** Does the same as {@link #reactivateRecurringPurchase}, without waiting. */
    public CompletableFuture<Confirmation> reactivateRecurringPurchaseAsync(String productId, String purchaseToken) {
        return later(() -> reactivateRecurringPurchase(productId, purchaseToken));
    }

    /** Stops the automatic payment of a subscription, and makes sure of it. */
    public Confirmation cancelSubscription(String productId, String purchaseToken) {
        return settle(
                () -> v7.cancelSubscription(productId, purchaseToken),
                () -> readBack.subscriptionRenews(false, productId, purchaseToken));
    }

    /** Does the same as {@link #cancelSubscription}, without waiting. */
    public CompletableFuture<Confirmation> cancelSubscriptionAsync(String productId, String purchaseToken) {
        return later(() -> cancelSubscription(productId, purchaseToken));
    }

    /** Resumes the automatic payment of a subscription that was to be canceled, and makes sure of it. */
    public Confirmation reactivateSubscription(String productId, String purchaseToken) {
        return settle(
                () -> v7.reactivateSubscription(productId, purchaseToken),
                () -> readBack.subscriptionRenews(true, productId, purchaseToken));
    }

    /** Does the same as {@link #reactivateSubscription}, without waiting. */
    public CompletableFuture<Confirmation> reactivateSubscriptionAsync(String productId, String purchaseToken) {
        return later(() -> reactivateSubscription(productId, purchaseToken));
    }

    /**
     * Defers the next payment of a subscription, and makes sure of it: it reads the time of expiry before and, if the
     * response is lost, after. Never returns {@link Confirmation#NOT_DONE}: a request that was lost may still arrive,
     * and a second deferral would be added to it. After {@link Confirmation#UNKNOWN}, compare the subscription's
     * {@code expiryTime()} later, before you defer it again.
     *
     * @param deferPeriod by how many days
     * @throws OneStoreException also if the subscription cannot be read before; nothing was changed then
     */
    public Confirmation deferSubscription(String productId, String purchaseToken, int deferPeriod) {
        Instant before = v7.getSubscriptionDetail(productId, purchaseToken).expiryTime();
        Confirmation found = settle(
                () -> v7.deferSubscription(productId, purchaseToken, deferPeriod),
                () -> readBack.deferred(before, productId, purchaseToken));
        return found == Confirmation.NOT_DONE ? Confirmation.UNKNOWN : found;
    }

    /** Does the same as {@link #deferSubscription}, without waiting. */
    public CompletableFuture<Confirmation> deferSubscriptionAsync(
            String productId, String purchaseToken, int deferPeriod) {
        return later(() -> deferSubscription(productId, purchaseToken, deferPeriod));
    }

    /**
     * Returns whether a purchase is consumed, for after an exception that says it may have happened. Throws no
     * OneStoreException.
     */
    public Confirmation consumed(String productId, String purchaseToken) {
        return readBack.consumed(productId, purchaseToken, null);
    }

    /**
     * Returns whether a purchase is acknowledged, for after an exception that says it may have happened. Throws no
     * OneStoreException.
     */
    public Confirmation acknowledged(String productId, String purchaseToken) {
        return readBack.acknowledged(productId, purchaseToken, null);
    }

    private CompletableFuture<Confirmation> later(Supplier<Confirmation> change) {
        return CompletableFuture.supplyAsync(change, threads);
    }

    private static Confirmation settle(Runnable change, Supplier<Confirmation> readBack) {
        try {
            change.run();
            return Confirmation.DONE;
        } catch (OneStoreException failure) {
            boolean wasRefused = isAboutState(failure);
            if (!wasRefused && !failure.mayHaveHappened()) {
                throw failure;
            }
            Confirmation found = read(readBack);
            if (wasRefused && found == Confirmation.NOT_DONE) {
                throw failure;
            }
            return wasRefused && found == Confirmation.DONE ? Confirmation.DONE_BEFORE : found;
        }
    }

    private static Confirmation read(Supplier<Confirmation> readBack) {
        try {
            return readBack.get();
        } catch (IllegalStateException closed) {
            // The client was closed between the change and this, and nobody can read the purchase back any more.
            return Confirmation.UNKNOWN;
        }
    }

    /** ONE store says that the purchase is not in a state for it, as it also says if the change was made before. */
    private static boolean isAboutState(OneStoreException failure) {
        if (!(failure instanceof OneStoreApiException)) {
            return false;
        }
        ErrorCode code = ((OneStoreApiException) failure).code();
        return code.equals(ErrorCode.INVALID_CONSUME_STATE) || code.equals(ErrorCode.INVALID_PURCHASE_STATE);
    }
}
