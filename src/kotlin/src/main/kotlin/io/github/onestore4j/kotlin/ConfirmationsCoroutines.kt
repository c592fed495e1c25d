package io.github.onestore4j.kotlin

import io.github.onestore4j.confirm.Confirmation
import io.github.onestore4j.confirm.Confirmations
import kotlinx.coroutines.future.await

/** Returns the same for coroutines. It costs next to nothing. */
public val Confirmations.coroutines: ConfirmationsCoroutines
    get() = ConfirmationsCoroutines(this)

/**
 * Changes the state of purchases so that the caller knows what happened, also if a response is lost: it reads the
 * purchase back.
 *
 * Each change but a deferral returns [Confirmation.UNKNOWN] only if neither its own response nor that of the look-up
 * tells. Each throws an [io.github.onestore4j.error.OneStoreException] if ONE store refuses it, or the request could
 * not be sent.
 *
 * Canceling the coroutine ends the waiting at once. It does not stop a change, which goes on until it is settled or its
 * deadline has passed: ask [consumed] or [acknowledged] what became of it, or confirm again.
 */
public class ConfirmationsCoroutines internal constructor(
    private val confirmations: Confirmations,
) {
    /**
     * Consumes the purchase of a managed product, and makes sure of it.
     *
     * @param productId the product's id
     * @param purchaseToken the purchase's token
     * @param developerPayload the developerPayload of the purchase, for ONE store to compare; null to leave it out
     */
    public suspend fun consumePurchase(
        productId: String,
        purchaseToken: String,
        developerPayload: String? = null,
    ): Confirmation = confirmations.consumePurchaseAsync(productId, purchaseToken, developerPayload).await()

    /**
     * Acknowledges the purchase of a managed or a monthly product, and makes sure of it. One that is consumed is
     * acknowledged.
     *
     * @param productId the product's id
     * @param purchaseToken the purchase's token
     * @param developerPayload the developerPayload of the purchase, for ONE store to compare; null to leave it out
     */
    public suspend fun acknowledgePurchase(
        productId: String,
        purchaseToken: String,
        developerPayload: String? = null,
    ): Confirmation = confirmations.acknowledgePurchaseAsync(productId, purchaseToken, developerPayload).await()

    /** Stops the automatic payment of a monthly product, and makes sure of it. */
    public suspend fun cancelRecurringPurchase(productId: String, purchaseToken: String): Confirmation =
        confirmations.cancelRecurringPurchaseAsync(productId, purchaseToken).await()

    /** Resumes the automatic payment of a monthly product that was to be canceled, and makes sure of it. */
    public suspend fun reactivateRecurringPurchase(productId: String, purchaseToken: String): Confirmation =
        confirmations.reactivateRecurringPurchaseAsync(productId, purchaseToken).await()

    /** Stops the automatic payment of a subscription, and makes sure of it. */
    public suspend fun cancelSubscription(productId: String, purchaseToken: String): Confirmation =
        confirmations.cancelSubscriptionAsync(productId, purchaseToken).await()

    /** Resumes the automatic payment of a subscription that was to be canceled, and makes sure of it. */
    public suspend fun reactivateSubscription(productId: String, purchaseToken: String): Confirmation =
        confirmations.reactivateSubscriptionAsync(productId, purchaseToken).await()

    /**
     * Defers the next payment of a subscription, and makes sure of it: it reads the time of expiry before and, if the
     * response is lost, after. Never returns [Confirmation.NOT_DONE]: a request that was lost may still arrive, and a
     * second deferral would be added to it. After [Confirmation.UNKNOWN], compare the subscription's `expiryTime()`
     * later, before you defer it again.
     *
     * @param deferPeriod by how many days
     * @throws io.github.onestore4j.error.OneStoreException also if the subscription cannot be read before; nothing was
     *   changed then
     */
    public suspend fun deferSubscription(productId: String, purchaseToken: String, deferPeriod: Int): Confirmation =
        confirmations.deferSubscriptionAsync(productId, purchaseToken, deferPeriod).await()

    /**
     * Returns whether a purchase is consumed, for after an exception that says it may have happened, or a cancellation.
     * Throws no OneStoreException.
     */
    public suspend fun consumed(productId: String, purchaseToken: String): Confirmation =
        awaitBlocking { confirmations.consumed(productId, purchaseToken) }

    /**
     * Returns whether a purchase is acknowledged, for after an exception that says it may have happened, or a
     * cancellation. Throws no OneStoreException.
     */
    public suspend fun acknowledged(productId: String, purchaseToken: String): Confirmation =
        awaitBlocking { confirmations.acknowledged(productId, purchaseToken) }
}
