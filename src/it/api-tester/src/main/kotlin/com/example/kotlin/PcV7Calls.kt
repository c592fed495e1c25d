package com.example.kotlin

import io.github.onestore4j.call.Pages
import io.github.onestore4j.model.ProductType
import io.github.onestore4j.model.ResultResponse
import io.github.onestore4j.pc.PcPurchase
import io.github.onestore4j.pc.PcPurchases
import io.github.onestore4j.pc.PcSubscriptionDetail
import io.github.onestore4j.pc.PcV7
import io.github.onestore4j.pc.PcV7Api
import io.github.onestore4j.pc.ProductDetails
import io.github.onestore4j.pc.PurchaseOrder
import io.github.onestore4j.pc.PurchaseRequest
import java.time.Duration
import java.util.concurrent.CompletableFuture

/** Every public method of [PcV7], with what can be null. */
internal object PcV7Calls {
    fun acknowledgePurchase(it: PcV7, a: String): ResultResponse = it.acknowledgePurchase(a)

    fun acknowledgePurchase(it: PcV7, a: String, b: String?): ResultResponse = it.acknowledgePurchase(a, b)

    fun acknowledgePurchaseAsync(it: PcV7, a: String): CompletableFuture<ResultResponse> =
        it.acknowledgePurchaseAsync(a)

    fun acknowledgePurchaseAsync(it: PcV7, a: String, b: String?): CompletableFuture<ResultResponse> =
        it.acknowledgePurchaseAsync(a, b)

    fun api(it: PcV7): PcV7Api = it.api()

    fun cancelRecurringPurchase(it: PcV7, a: String): ResultResponse = it.cancelRecurringPurchase(a)

    fun cancelRecurringPurchaseAsync(it: PcV7, a: String): CompletableFuture<ResultResponse> =
        it.cancelRecurringPurchaseAsync(a)

    fun cancelSubscription(it: PcV7, a: String): ResultResponse = it.cancelSubscription(a)

    fun cancelSubscriptionAsync(it: PcV7, a: String): CompletableFuture<ResultResponse> =
        it.cancelSubscriptionAsync(a)

    fun consumePurchase(it: PcV7, a: String): ResultResponse = it.consumePurchase(a)

    fun consumePurchase(it: PcV7, a: String, b: String?): ResultResponse = it.consumePurchase(a, b)

    fun consumePurchaseAsync(it: PcV7, a: String): CompletableFuture<ResultResponse> = it.consumePurchaseAsync(a)

    fun consumePurchaseAsync(it: PcV7, a: String, b: String?): CompletableFuture<ResultResponse> =
        it.consumePurchaseAsync(a, b)

    fun getProductDetails(it: PcV7, a: ProductType, b: List<String>): ProductDetails = it.getProductDetails(a, b)

    fun getProductDetailsAsync(it: PcV7, a: ProductType, b: List<String>): CompletableFuture<ProductDetails> =
        it.getProductDetailsAsync(a, b)

    fun getPurchases(it: PcV7, a: ProductType): PcPurchases = it.getPurchases(a)

    fun getPurchases(it: PcV7, a: ProductType, b: String?): PcPurchases = it.getPurchases(a, b)

    fun getPurchasesAsync(it: PcV7, a: ProductType): CompletableFuture<PcPurchases> = it.getPurchasesAsync(a)

    fun getPurchasesAsync(it: PcV7, a: ProductType, b: String?): CompletableFuture<PcPurchases> =
        it.getPurchasesAsync(a, b)

    fun getSubscriptionDetail(it: PcV7, a: String): PcSubscriptionDetail = it.getSubscriptionDetail(a)

    fun getSubscriptionDetailAsync(it: PcV7, a: String): CompletableFuture<PcSubscriptionDetail> =
        it.getSubscriptionDetailAsync(a)

    fun purchases(it: PcV7, a: ProductType): Pages<PcPurchase> = it.purchases(a)

    fun reactivateRecurringPurchase(it: PcV7, a: String): ResultResponse = it.reactivateRecurringPurchase(a)

    fun reactivateRecurringPurchaseAsync(it: PcV7, a: String): CompletableFuture<ResultResponse> =
        it.reactivateRecurringPurchaseAsync(a)

    fun reactivateSubscription(it: PcV7, a: String): ResultResponse = it.reactivateSubscription(a)

    fun reactivateSubscriptionAsync(it: PcV7, a: String): CompletableFuture<ResultResponse> =
        it.reactivateSubscriptionAsync(a)

    fun requestPurchase(it: PcV7, a: ProductType, b: String, c: PurchaseRequest): PurchaseOrder =
        it.requestPurchase(a, b, c)

    fun requestPurchaseAsync(it: PcV7, a: ProductType, b: String, c: PurchaseRequest): CompletableFuture<PurchaseOrder> =
        it.requestPurchaseAsync(a, b, c)

    fun withDeadline(it: PcV7, a: Duration): PcV7 = it.withDeadline(a)
}
