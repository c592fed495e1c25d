package com.example.java;

import io.github.onestore4j.call.Pages;
import io.github.onestore4j.model.ProductType;
import io.github.onestore4j.model.ResultResponse;
import io.github.onestore4j.pc.PcPurchase;
import io.github.onestore4j.pc.PcPurchases;
import io.github.onestore4j.pc.PcSubscriptionDetail;
import io.github.onestore4j.pc.PcV7;
import io.github.onestore4j.pc.PcV7Api;
import io.github.onestore4j.pc.ProductDetails;
import io.github.onestore4j.pc.PurchaseOrder;
import io.github.onestore4j.pc.PurchaseRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Every public method of {@link PcV7}. */
final class PcV7Calls {
    private PcV7Calls() {}

    static ResultResponse acknowledgePurchase(PcV7 it, String a) {
        return it.acknowledgePurchase(a);
    }

    static ResultResponse acknowledgePurchase(PcV7 it, String a, String b) {
        return it.acknowledgePurchase(a, b);
    }

    static CompletableFuture<ResultResponse> acknowledgePurchaseAsync(PcV7 it, String a) {
        return it.acknowledgePurchaseAsync(a);
    }

    static CompletableFuture<ResultResponse> acknowledgePurchaseAsync(PcV7 it, String a, String b) {
        return it.acknowledgePurchaseAsync(a, b);
    }

    static PcV7Api api(PcV7 it) {
        return it.api();
    }

    static ResultResponse cancelRecurringPurchase(PcV7 it, String a) {
        return it.cancelRecurringPurchase(a);
    }

    static CompletableFuture<ResultResponse> cancelRecurringPurchaseAsync(PcV7 it, String a) {
        return it.cancelRecurringPurchaseAsync(a);
    }

    static ResultResponse cancelSubscription(PcV7 it, String a) {
        return it.cancelSubscription(a);
    }

    static CompletableFuture<ResultResponse> cancelSubscriptionAsync(PcV7 it, String a) {
        return it.cancelSubscriptionAsync(a);
    }

    static ResultResponse consumePurchase(PcV7 it, String a) {
        return it.consumePurchase(a);
    }

    static ResultResponse consumePurchase(PcV7 it, String a, String b) {
        return it.consumePurchase(a, b);
    }

    static CompletableFuture<ResultResponse> consumePurchaseAsync(PcV7 it, String a) {
        return it.consumePurchaseAsync(a);
    }

    static CompletableFuture<ResultResponse> consumePurchaseAsync(PcV7 it, String a, String b) {
        return it.consumePurchaseAsync(a, b);
    }

    static ProductDetails getProductDetails(PcV7 it, ProductType a, List<String> b) {
        return it.getProductDetails(a, b);
    }

    static CompletableFuture<ProductDetails> getProductDetailsAsync(PcV7 it, ProductType a, List<String> b) {
        return it.getProductDetailsAsync(a, b);
    }

    static PcPurchases getPurchases(PcV7 it, ProductType a) {
        return it.getPurchases(a);
    }

    static PcPurchases getPurchases(PcV7 it, ProductType a, String b) {
        return it.getPurchases(a, b);
    }

    static CompletableFuture<PcPurchases> getPurchasesAsync(PcV7 it, ProductType a) {
        return it.getPurchasesAsync(a);
    }

    static CompletableFuture<PcPurchases> getPurchasesAsync(PcV7 it, ProductType a, String b) {
        return it.getPurchasesAsync(a, b);
    }

    static PcSubscriptionDetail getSubscriptionDetail(PcV7 it, String a) {
        return it.getSubscriptionDetail(a);
    }

    static CompletableFuture<PcSubscriptionDetail> getSubscriptionDetailAsync(PcV7 it, String a) {
        return it.getSubscriptionDetailAsync(a);
    }

    static Pages<PcPurchase> purchases(PcV7 it, ProductType a) {
        return it.purchases(a);
    }

    static ResultResponse reactivateRecurringPurchase(PcV7 it, String a) {
        return it.reactivateRecurringPurchase(a);
    }

    static CompletableFuture<ResultResponse> reactivateRecurringPurchaseAsync(PcV7 it, String a) {
        return it.reactivateRecurringPurchaseAsync(a);
    }

    static ResultResponse reactivateSubscription(PcV7 it, String a) {
        return it.reactivateSubscription(a);
    }

    static CompletableFuture<ResultResponse> reactivateSubscriptionAsync(PcV7 it, String a) {
        return it.reactivateSubscriptionAsync(a);
    }

    static PurchaseOrder requestPurchase(PcV7 it, ProductType a, String b, PurchaseRequest c) {
        return it.requestPurchase(a, b, c);
    }

    static CompletableFuture<PurchaseOrder> requestPurchaseAsync(PcV7 it, ProductType a, String b, PurchaseRequest c) {
        return it.requestPurchaseAsync(a, b, c);
    }

    static PcV7 withDeadline(PcV7 it, Duration a) {
        return it.withDeadline(a);
    }
}
