package io.github.onestore4j.kotlin

import io.github.onestore4j.notification.PurchaseNotification
import io.github.onestore4j.payment.AppPurchase
import io.github.onestore4j.payment.PaymentResult
import io.github.onestore4j.purchase.Purchase
import io.github.onestore4j.purchase.Purchases
import kotlinx.coroutines.future.await

/** Returns the same for coroutines. It costs next to nothing. */
public val Purchases.coroutines: PurchasesCoroutines
    get() = PurchasesCoroutines(this)

/**
 * Looks purchases up in this client's environment and market, whatever type of product they are of.
 *
 * Every function throws an [io.github.onestore4j.error.OneStoreApiException] with
 * [io.github.onestore4j.error.ErrorCode.NO_SUCH_DATA] if there is no such purchase, and another
 * [io.github.onestore4j.error.OneStoreException] if a call fails; the player may have paid all the same, so look it up
 * again later. Canceling the coroutine ends the waiting at once; the calls of a look-up change nothing, and end by
 * themselves.
 */
public class PurchasesCoroutines internal constructor(
    private val purchases: Purchases,
) {
    /**
     * Looks a purchase up: as one of a managed product, of a monthly product, and of a subscription. It takes one to
     * three calls.
     *
     * @param productId the product's id
     * @param purchaseToken the purchase's token
     */
    public suspend fun lookUp(productId: String, purchaseToken: String): Purchase =
        purchases.lookUpAsync(productId, purchaseToken).await()

    /**
     * Looks up the purchase of a payment's result. Whether it is paid for, [Purchase.isPaid] says.
     *
     * @throws io.github.onestore4j.signature.NotVerifiedException if it is another one than was signed or ordered
     */
    public suspend fun lookUp(result: PaymentResult): Purchase = purchases.lookUpAsync(result).await()

    /**
     * Looks up the purchase that the app's SDK handed out. Whether it is paid for, [Purchase.isPaid] says.
     *
     * @throws io.github.onestore4j.signature.NotVerifiedException if it is another one than was signed
     */
    public suspend fun lookUp(purchase: AppPurchase): Purchase = purchases.lookUpAsync(purchase).await()

    /**
     * Looks up the purchase that a notification is about. Notifications come late and in any order: go by what this
     * says, not by the notification's state.
     *
     * @throws io.github.onestore4j.signature.NotVerifiedException if it is another one than was signed
     * @throws IllegalArgumentException if the notification names no product or no token, as those of version 2 do; look
     *   its purchaseId up with version 2
     */
    public suspend fun lookUp(notification: PurchaseNotification): Purchase =
        purchases.lookUpAsync(notification).await()
}
