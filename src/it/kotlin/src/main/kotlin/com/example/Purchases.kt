package com.example

import io.github.onestore4j.OneStore
import io.github.onestore4j.error.ErrorCode
import io.github.onestore4j.error.OneStoreApiException
import io.github.onestore4j.model.PurchaseState
import io.github.onestore4j.time.TimeRange
import java.time.Duration
import java.time.Instant

/** What a game's server does with purchases. */
class Purchases(private val oneStore: OneStore) {
    /** The order that a purchase was made for; null when there is no such purchase, or no order. */
    fun order(productId: String, purchaseToken: String): String? =
        try {
            val purchase = oneStore.v7().getPurchaseDetails(productId, purchaseToken)
            purchase.developerPayload()?.takeIf { purchase.purchaseState() == PurchaseState.COMPLETED }
        } catch (refused: OneStoreApiException) {
            if (refused.code() != ErrorCode.NO_SUCH_DATA) throw refused
            null
        }

    /** When things were voided in the last week, by the purchases' ids. */
    fun voided(): Map<String, Instant> =
        oneStore.v7().voidedPurchases(TimeRange.last(Duration.ofDays(7)))
            .mapNotNull { voided -> voided.purchaseId()?.let { id -> voided.voidedTime()?.let { id to it } } }
            .toMap()
}
