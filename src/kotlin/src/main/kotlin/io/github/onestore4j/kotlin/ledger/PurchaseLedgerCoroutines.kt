package io.github.onestore4j.kotlin.ledger

import io.github.onestore4j.ledger.Outcome
import io.github.onestore4j.ledger.PurchaseLedger
import io.github.onestore4j.ledger.Reason
import io.github.onestore4j.ledger.SweepReport
import io.github.onestore4j.model.ProductType
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext

/** Returns the same ledger for coroutines. It costs next to nothing. */
public val PurchaseLedger.coroutines: PurchaseLedgerCoroutines
    get() = PurchaseLedgerCoroutines(this)

/**
 * Grants each paid purchase exactly once, on threads of [Dispatchers.IO], as ledger and JDBC wait.
 *
 * All functions throw [io.github.onestore4j.ledger.LedgerException] if the database fails; then let the sender send its
 * message again. If ONE store fails, the outcome is open, and a later [sweep] settles it.
 *
 * Canceling the coroutine does not interrupt work that has begun, and neither does `withTimeout`: the coroutine ends
 * when the work and its database transaction have ended.
 */
public class PurchaseLedgerCoroutines internal constructor(
    private val ledger: PurchaseLedger,
) {
    /**
     * Takes what the app reports: a purchase that was just made, or one that the app has found again.
     *
     * @param purchaseToken the token that the app got; it is looked up, so it need not be verified before
     */
    public suspend fun process(productId: String, purchaseToken: String): Outcome =
        onIo { process(productId, purchaseToken) }

    /**
     * Takes what the player's browser posts to returnUrl.
     *
     * @param form the body as it was received, `application/x-www-form-urlencoded`
     * @throws IllegalStateException if the client was made without a license key
     */
    public suspend fun onPaymentReturn(form: String): Outcome = onIo { onPaymentReturn(form) }

    /** As [onPaymentReturn] with a text, for a form that a web framework has parsed. */
    public suspend fun onPaymentReturn(form: Map<String, String>): Outcome = onIo { onPaymentReturn(form) }

    /**
     * Takes what ONE store's server posts to callbackUrl.
     *
     * @param body the bytes as they were received
     * @throws IllegalStateException if the client was made without a license key
     */
    public suspend fun onPaymentCallback(body: ByteArray): Outcome = onIo { onPaymentCallback(body) }

    /**
     * Takes a notification. Respond with status 200 whatever the outcome is; let exceptions become a 500, so that ONE
     * store sends it again.
     *
     * @param body the bytes as they were received
     * @throws IllegalStateException if the client was made without a license key
     * @throws io.github.onestore4j.error.OneStoreException if a subscription that an unsigned message names could not
     *   be looked up
     */
    public suspend fun onNotification(body: ByteArray): Outcome = onIo { onNotification(body) }

    /**
     * Does what no message led to: voids and unconfirmed purchases from ONE store's lists, and all open work whose time
     * has come. Run it every few minutes, on as many instances as you like; at least once a day, or ONE store cancels
     * what nobody has confirmed.
     */
    public suspend fun sweep(): SweepReport = onIo { sweep() }

    /** Returns how much is open, by reason; empty if all is settled. For monitoring: it costs two queries. */
    public suspend fun open(): Map<Reason, Long> = onIo { open() }

    /**
     * Records a purchase that was granted before there was a ledger, without calling the grant handler. The next sweep
     * confirms it if nobody has, and revokes it if ONE store has voided it.
     *
     * @return whether it is new to the ledger
     */
    public suspend fun addHistory(
        type: ProductType,
        productId: String,
        purchaseToken: String,
        purchaseId: String,
    ): Boolean = onIo { addHistory(type, productId, purchaseToken, purchaseId) }

    private suspend fun <T> onIo(work: PurchaseLedger.() -> T): T = withContext(Dispatchers.IO) { ledger.work() }
}
