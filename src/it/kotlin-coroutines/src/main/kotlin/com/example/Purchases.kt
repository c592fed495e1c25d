package com.example

import io.github.onestore4j.OneStore
import io.github.onestore4j.error.ErrorCode
import io.github.onestore4j.error.OneStoreApiException
import io.github.onestore4j.kotlin.coroutines
import io.github.onestore4j.time.TimeRange
import java.time.Duration
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.flow.mapNotNull
import kotlinx.coroutines.flow.toSet

/** What a game's server does with purchases. */
class Purchases(private val oneStore: OneStore) {
    /** The orders that purchases were made for; null for a purchase that there is not. */
    suspend fun orders(productId: String, purchaseTokens: List<String>): List<String?> =
        coroutineScope { purchaseTokens.map { async { order(productId, it) } }.awaitAll() }

    private suspend fun order(productId: String, purchaseToken: String): String? =
        try {
            oneStore.v7().coroutines.getPurchaseDetails(productId, purchaseToken).developerPayload()
        } catch (refused: OneStoreApiException) {
            if (refused.code() != ErrorCode.NO_SUCH_DATA) throw refused
            null
        }

    /** The ids of the purchases that were voided in the last week. */
    suspend fun voided(): Set<String> =
        oneStore.v7().coroutines.voidedPurchases(TimeRange.last(Duration.ofDays(7))).mapNotNull { it.purchaseId() }.toSet()
}
