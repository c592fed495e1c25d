package io.github.onestore4j.confirm;

import io.github.onestore4j.error.ErrorCode;
import io.github.onestore4j.error.OneStoreApiException;
import io.github.onestore4j.error.OneStoreException;
import io.github.onestore4j.model.AcknowledgeState;
import io.github.onestore4j.model.ConsumptionState;
import io.github.onestore4j.v7.IapV7;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Consumes and acknowledges so that the caller knows what happened, also when an answer is lost: it reads the purchase
 * back. Immutable, for use by any number of threads.
 *
 * @see <a href="https://onestore-dev.gitbook.io/dev/eng/tools/billing/v21/serverapi">ONE store's page</a>
 */
public final class Confirmations {
    private final IapV7 v7;

    /** Confirms with this API; OneStore makes it. */
    public Confirmations(IapV7 v7) {
        this.v7 = v7;
    }

    /**
     * Consumes a purchase and makes sure of it. A purchase that turns out to be consumed already is done.
     *
     * @param productId the product's id
     * @param purchaseToken the purchase's token
     * @param developerPayload the developerPayload of the purchase, for ONE store to compare; null to leave it out
     * @return never null; not DONE only when no answer came
     * @throws OneStoreException when ONE store refuses it, or the request could not be sent; it was not consumed then
     */
    public Confirmation consumePurchase(String productId, String purchaseToken, @Nullable String developerPayload) {
        return settle(
                () -> v7.consumePurchase(productId, purchaseToken, developerPayload),
                () -> consumed(productId, purchaseToken));
    }

    /**
     * Acknowledges a purchase and makes sure of it.
     *
     * @param productId the product's id
     * @param purchaseToken the purchase's token
     * @param developerPayload the developerPayload of the purchase, for ONE store to compare; null to leave it out
     * @return never null; not DONE only when no answer came
     * @throws OneStoreException when ONE store refuses it, or the request could not be sent; it was not acknowledged
     *     then
     */
    public Confirmation acknowledgePurchase(String productId, String purchaseToken, @Nullable String developerPayload) {
        return settle(
                () -> v7.acknowledgePurchase(productId, purchaseToken, developerPayload),
                () -> acknowledged(productId, purchaseToken));
    }

    /**
     * Whether a purchase is consumed, for after an exception that says it may have happened. Throws no
     * OneStoreException.
     */
    public Confirmation consumed(String productId, String purchaseToken) {
        return read(() -> ConsumptionState.CONSUMED.equals(
                v7.getPurchaseDetails(productId, purchaseToken).consumptionState()));
    }

    /**
     * Whether a purchase is acknowledged, for after an exception that says it may have happened. Throws no
     * OneStoreException.
     */
    public Confirmation acknowledged(String productId, String purchaseToken) {
        return read(() -> AcknowledgeState.ACKNOWLEDGED.equals(acknowledgeState(productId, purchaseToken)));
    }

    private @Nullable AcknowledgeState acknowledgeState(String productId, String purchaseToken) {
        return unlessNoSuchData(
                () -> v7.getPurchaseDetails(productId, purchaseToken).acknowledgeState(),
                () -> unlessNoSuchData(
                        () -> v7.getRecurringPurchaseDetails(productId, purchaseToken)
                                .acknowledgeState(),
                        () -> v7.getSubscriptionDetail(productId, purchaseToken).acknowledgementState()));
    }

    /** Which type of product a purchase is of, only the look-ups can tell. */
    private static <T extends @Nullable Object> T unlessNoSuchData(Supplier<T> first, Supplier<T> second) {
        try {
            return first.get();
        } catch (OneStoreApiException refused) {
            if (!refused.code().equals(ErrorCode.NO_SUCH_DATA)) {
                throw refused;
            }
            return second.get();
        }
    }

    private static Confirmation settle(Runnable change, Supplier<Confirmation> readBack) {
        try {
            change.run();
            return Confirmation.DONE;
        } catch (OneStoreApiException refused) {
            boolean again = refused.code().equals(ErrorCode.INVALID_CONSUME_STATE);
            if (!again && !refused.mayHaveHappened()) {
                throw refused;
            }
            Confirmation found = readBack.get();
            if (again && found == Confirmation.NOT_DONE) {
                throw refused;
            }
            return found;
        } catch (OneStoreException unclear) {
            if (!unclear.mayHaveHappened()) {
                throw unclear;
            }
            return readBack.get();
        }
    }

    private static Confirmation read(Supplier<Boolean> question) {
        try {
            return question.get() ? Confirmation.DONE : Confirmation.NOT_DONE;
        } catch (OneStoreException unreadable) {
            return Confirmation.UNKNOWN;
        }
    }
}
