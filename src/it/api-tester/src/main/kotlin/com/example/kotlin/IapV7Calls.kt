package com.example.kotlin

import io.github.onestore4j.call.Pages
import io.github.onestore4j.model.ResultResponse
import io.github.onestore4j.time.TimeRange
import io.github.onestore4j.v7.IapV7
import io.github.onestore4j.v7.IapV7Api
import io.github.onestore4j.v7.PurchaseDetails
import io.github.onestore4j.v7.RecurringPurchaseDetails
import io.github.onestore4j.v7.SubscriptionDetail
import io.github.onestore4j.v7.UnconfirmedPurchase
import io.github.onestore4j.v7.UnconfirmedPurchases
import io.github.onestore4j.v7.VoidedPurchase
import io.github.onestore4j.v7.VoidedPurchases
import java.time.Duration
import java.util.concurrent.CompletableFuture

/** Every public method of [IapV7], with what can be null. */
internal object IapV7Calls {
    fun acknowledgePurchase(it: IapV7, a: String, b: String): ResultResponse = it.acknowledgePurchase(a, b)

    fun acknowledgePurchase(it: IapV7, a: String, b: String, c: String?): ResultResponse =
        it.acknowledgePurchase(a, b, c)

    fun acknowledgePurchaseAsync(it: IapV7, a: String, b: String): CompletableFuture<ResultResponse> =
        it.acknowledgePurchaseAsync(a, b)

    fun acknowledgePurchaseAsync(it: IapV7, a: String, b: String, c: String?): CompletableFuture<ResultResponse> =
        it.acknowledgePurchaseAsync(a, b, c)

    fun api(it: IapV7): IapV7Api = it.api()

    fun cancelRecurringPurchase(it: IapV7, a: String, b: String): ResultResponse = it.cancelRecurringPurchase(a, b)

    fun cancelRecurringPurchaseAsync(it: IapV7, a: String, b: String): CompletableFuture<ResultResponse> =
        it.cancelRecurringPurchaseAsync(a, b)

    fun cancelSubscription(it: IapV7, a: String, b: String): ResultResponse = it.cancelSubscription(a, b)

    fun cancelSubscriptionAsync(it: IapV7, a: String, b: String): CompletableFuture<ResultResponse> =
        it.cancelSubscriptionAsync(a, b)

    fun consumePurchase(it: IapV7, a: String, b: String): ResultResponse = it.consumePurchase(a, b)

    fun consumePurchase(it: IapV7, a: String, b: String, c: String?): ResultResponse = it.consumePurchase(a, b, c)

    fun consumePurchaseAsync(it: IapV7, a: String, b: String): CompletableFuture<ResultResponse> =
        it.consumePurchaseAsync(a, b)

    fun consumePurchaseAsync(it: IapV7, a: String, b: String, c: String?): CompletableFuture<ResultResponse> =
        it.consumePurchaseAsync(a, b, c)

    fun deferSubscription(it: IapV7, a: String, b: String, c: Int): ResultResponse = it.deferSubscription(a, b, c)

    fun deferSubscriptionAsync(it: IapV7, a: String, b: String, c: Int): CompletableFuture<ResultResponse> =
        it.deferSubscriptionAsync(a, b, c)

    fun getPurchaseDetails(it: IapV7, a: String, b: String): PurchaseDetails = it.getPurchaseDetails(a, b)

    fun getPurchaseDetailsAsync(it: IapV7, a: String, b: String): CompletableFuture<PurchaseDetails> =
        it.getPurchaseDetailsAsync(a, b)

    fun getRecurringPurchaseDetails(it: IapV7, a: String, b: String): RecurringPurchaseDetails =
        it.getRecurringPurchaseDetails(a, b)

    fun getRecurringPurchaseDetailsAsync(it: IapV7, a: String, b: String): CompletableFuture<RecurringPurchaseDetails> =
        it.getRecurringPurchaseDetailsAsync(a, b)

    fun getSubscriptionDetail(it: IapV7, a: String, b: String): SubscriptionDetail = it.getSubscriptionDetail(a, b)

    fun getSubscriptionDetailAsync(it: IapV7, a: String, b: String): CompletableFuture<SubscriptionDetail> =
        it.getSubscriptionDetailAsync(a, b)

    fun getUnconfirmedPurchases(it: IapV7, a: String?, b: TimeRange?, c: Int?): UnconfirmedPurchases =
        it.getUnconfirmedPurchases(a, b, c)

    fun getUnconfirmedPurchasesAsync(it: IapV7, a: String?, b: TimeRange?, c: Int?): CompletableFuture<UnconfirmedPurchases> =
        it.getUnconfirmedPurchasesAsync(a, b, c)

    fun getVoidedPurchases(it: IapV7, a: String?, b: TimeRange?, c: Int?): VoidedPurchases =
        it.getVoidedPurchases(a, b, c)

    fun getVoidedPurchasesAsync(it: IapV7, a: String?, b: TimeRange?, c: Int?): CompletableFuture<VoidedPurchases> =
        it.getVoidedPurchasesAsync(a, b, c)

    fun reactivateRecurringPurchase(it: IapV7, a: String, b: String): ResultResponse =
        it.reactivateRecurringPurchase(a, b)

    fun reactivateRecurringPurchaseAsync(it: IapV7, a: String, b: String): CompletableFuture<ResultResponse> =
        it.reactivateRecurringPurchaseAsync(a, b)

    fun reactivateSubscription(it: IapV7, a: String, b: String): ResultResponse = it.reactivateSubscription(a, b)

    fun reactivateSubscriptionAsync(it: IapV7, a: String, b: String): CompletableFuture<ResultResponse> =
        it.reactivateSubscriptionAsync(a, b)

    fun unconfirmedPurchases(it: IapV7, a: TimeRange): Pages<UnconfirmedPurchase> = it.unconfirmedPurchases(a)

    fun voidedPurchases(it: IapV7, a: TimeRange): Pages<VoidedPurchase> = it.voidedPurchases(a)

    fun withDeadline(it: IapV7, a: Duration): IapV7 = it.withDeadline(a)
}
