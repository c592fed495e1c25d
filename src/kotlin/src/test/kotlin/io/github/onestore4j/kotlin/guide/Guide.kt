package io.github.onestore4j.kotlin.guide

import io.github.onestore4j.OneStore
import io.github.onestore4j.error.ErrorCode
import io.github.onestore4j.error.OneStoreApiException
import io.github.onestore4j.error.OneStoreException
import io.github.onestore4j.kotlin.coroutines
import io.github.onestore4j.kotlin.ledger.coroutines
import io.github.onestore4j.ledger.PurchaseLedger
import io.github.onestore4j.model.ProductType
import io.github.onestore4j.payment.ShopOrder
import io.github.onestore4j.pc.PcPurchase
import io.github.onestore4j.time.TimeRange
import io.github.onestore4j.v7.PurchaseDetails
import java.time.Duration
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.isActive
import kotlinx.coroutines.launch
import kotlinx.coroutines.withTimeoutOrNull

/** The code of docs/kotlin.md. */
abstract class Guide(
    private val oneStore: OneStore,
) {
    abstract suspend fun grant(grantKey: String, orderId: String)

    abstract suspend fun revoke(purchaseId: String)

    suspend fun onPurchase(productId: String, purchaseToken: String, orderId: String) {
        val purchase = oneStore.purchases().coroutines.lookUp(productId, purchaseToken)
        if (purchase.isPaid && purchase.agreesWith(ShopOrder.of(productId, orderId))) {
            grant(purchase.grantKey(), orderId) // in your database, with the grant key as a unique key
            oneStore.confirm().coroutines.consumePurchase(productId, purchaseToken, orderId)
        }
    }

    suspend fun revokeVoided() {
        val v7 = oneStore.v7().coroutines
        v7.voidedPurchases(TimeRange.last(Duration.ofDays(7))).collect { voided ->
            voided.purchaseId()?.let { revoke(it) }
        }
    }

    suspend fun lastVoided() =
        oneStore.v7().coroutines.voidedPurchases(TimeRange.lastMonth()).take(100).toList()

    suspend fun details(productId: String, tokens: List<String>): List<PurchaseDetails> =
        coroutineScope {
            val v7 = oneStore.v7().coroutines
            tokens.map { token -> async { v7.getPurchaseDetails(productId, token) } }.awaitAll()
        }

    suspend fun detailsInTime(productId: String, purchaseToken: String): PurchaseDetails? =
        withTimeoutOrNull(2_000) {
            oneStore.v7().coroutines.getPurchaseDetails(productId, purchaseToken)
        }

    suspend fun detailsWithDeadline(productId: String, purchaseToken: String): PurchaseDetails =
        oneStore
            .withDeadline(Duration.ofSeconds(2))
            .v7()
            .coroutines
            .getPurchaseDetails(productId, purchaseToken)

    suspend fun find(productId: String, purchaseToken: String): PurchaseDetails? =
        try {
            oneStore.v7().coroutines.getPurchaseDetails(productId, purchaseToken)
        } catch (refused: OneStoreApiException) {
            if (refused.code() != ErrorCode.NO_SUCH_DATA) throw refused
            null // there is no such purchase in this environment and market
        }

    suspend fun orderOf(productId: String, purchaseToken: String): String? {
        val purchase = oneStore.v7().coroutines.getPurchaseDetails(productId, purchaseToken)
        return purchase.developerPayload() // String?, as a purchase can be made without one
    }

    fun sweepEvery(minutes: Long, ledger: PurchaseLedger, scope: CoroutineScope): Job =
        scope.launch {
            while (isActive) {
                ledger.coroutines.sweep()
                delay(minutes * 60_000)
            }
        }

    class PurchasesScreen(
        private val oneStore: OneStore, // made with clientId(...): an app has no secret
        private val scope: CoroutineScope, // such as viewModelScope, which ends with the screen
        private val show: (List<PcPurchase>) -> Unit,
        private val showFailure: (OneStoreException) -> Unit,
    ) {
        fun open(userAccessToken: String): Job =
            scope.launch {
                try {
                    val pc = oneStore.pc(userAccessToken).coroutines
                    show(pc.purchases(ProductType.INAPP).toList())
                } catch (failure: OneStoreException) {
                    showFailure(failure)
                }
            }
    }
}
