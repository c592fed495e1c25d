package com.example.kotlin

import io.github.onestore4j.call.Pages
import io.github.onestore4j.time.TimeRange
import io.github.onestore4j.v2.IapV2
import io.github.onestore4j.v2.IapV2Api
import io.github.onestore4j.v2.PaymentAction
import io.github.onestore4j.v2.V2PurchaseDetails
import io.github.onestore4j.v2.V2RecurringPurchaseDetails
import io.github.onestore4j.v2.V2ResultResponse
import io.github.onestore4j.v2.V2VoidedPurchase
import io.github.onestore4j.v2.V2VoidedPurchases
import java.time.Duration
import java.util.concurrent.CompletableFuture

/** Every public method of [IapV2], with what can be null. */
internal object IapV2Calls {
    fun api(it: IapV2): IapV2Api = it.api()

    fun consumePurchase(it: IapV2, a: String): V2ResultResponse = it.consumePurchase(a)

    fun consumePurchaseAsync(it: IapV2, a: String): CompletableFuture<V2ResultResponse> = it.consumePurchaseAsync(a)

    fun getLastRecurringPurchaseDetails(it: IapV2, a: String): V2RecurringPurchaseDetails =
        it.getLastRecurringPurchaseDetails(a)

    fun getLastRecurringPurchaseDetailsAsync(it: IapV2, a: String): CompletableFuture<V2RecurringPurchaseDetails> =
        it.getLastRecurringPurchaseDetailsAsync(a)

    fun getPurchaseDetails(it: IapV2, a: String): V2PurchaseDetails = it.getPurchaseDetails(a)

    fun getPurchaseDetailsAsync(it: IapV2, a: String): CompletableFuture<V2PurchaseDetails> =
        it.getPurchaseDetailsAsync(a)

    fun getPurchaseDetailsByProductId(it: IapV2, a: String, b: String): V2PurchaseDetails =
        it.getPurchaseDetailsByProductId(a, b)

    fun getPurchaseDetailsByProductIdAsync(it: IapV2, a: String, b: String): CompletableFuture<V2PurchaseDetails> =
        it.getPurchaseDetailsByProductIdAsync(a, b)

    fun getRecurringPurchaseDetails(it: IapV2, a: String): V2RecurringPurchaseDetails =
        it.getRecurringPurchaseDetails(a)

    fun getRecurringPurchaseDetailsAsync(it: IapV2, a: String): CompletableFuture<V2RecurringPurchaseDetails> =
        it.getRecurringPurchaseDetailsAsync(a)

    fun getVoidedPurchases(it: IapV2, a: String?, b: TimeRange?, c: Int?): V2VoidedPurchases =
        it.getVoidedPurchases(a, b, c)

    fun getVoidedPurchasesAsync(it: IapV2, a: String?, b: TimeRange?, c: Int?): CompletableFuture<V2VoidedPurchases> =
        it.getVoidedPurchasesAsync(a, b, c)

    fun manageRecurringPaymentStatus(it: IapV2, a: String, b: PaymentAction): V2ResultResponse =
        it.manageRecurringPaymentStatus(a, b)

    fun manageRecurringPaymentStatusAsync(it: IapV2, a: String, b: PaymentAction): CompletableFuture<V2ResultResponse> =
        it.manageRecurringPaymentStatusAsync(a, b)

    fun voidedPurchases(it: IapV2, a: TimeRange): Pages<V2VoidedPurchase> = it.voidedPurchases(a)

    fun withDeadline(it: IapV2, a: Duration): IapV2 = it.withDeadline(a)
}
