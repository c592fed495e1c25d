package com.example.java;

import io.github.onestore4j.call.Pages;
import io.github.onestore4j.model.ResultResponse;
import io.github.onestore4j.time.TimeRange;
import io.github.onestore4j.v7.IapV7;
import io.github.onestore4j.v7.IapV7Api;
import io.github.onestore4j.v7.PurchaseDetails;
import io.github.onestore4j.v7.RecurringPurchaseDetails;
import io.github.onestore4j.v7.SubscriptionDetail;
import io.github.onestore4j.v7.UnconfirmedPurchase;
import io.github.onestore4j.v7.UnconfirmedPurchases;
import io.github.onestore4j.v7.VoidedPurchase;
import io.github.onestore4j.v7.VoidedPurchases;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Every public method of {@link IapV7}. */
final class IapV7Calls {
    private IapV7Calls() {}

    static ResultResponse acknowledgePurchase(IapV7 it, String a, String b) {
        return it.acknowledgePurchase(a, b);
    }

    static ResultResponse acknowledgePurchase(IapV7 it, String a, String b, String c) {
        return it.acknowledgePurchase(a, b, c);
    }

    static CompletableFuture<ResultResponse> acknowledgePurchaseAsync(IapV7 it, String a, String b) {
        return it.acknowledgePurchaseAsync(a, b);
    }

    static CompletableFuture<ResultResponse> acknowledgePurchaseAsync(IapV7 it, String a, String b, String c) {
        return it.acknowledgePurchaseAsync(a, b, c);
    }

    static IapV7Api api(IapV7 it) {
        return it.api();
    }

    static ResultResponse cancelRecurringPurchase(IapV7 it, String a, String b) {
        return it.cancelRecurringPurchase(a, b);
    }

    static CompletableFuture<ResultResponse> cancelRecurringPurchaseAsync(IapV7 it, String a, String b) {
        return it.cancelRecurringPurchaseAsync(a, b);
    }

    static ResultResponse cancelSubscription(IapV7 it, String a, String b) {
        return it.cancelSubscription(a, b);
    }

    static CompletableFuture<ResultResponse> cancelSubscriptionAsync(IapV7 it, String a, String b) {
        return it.cancelSubscriptionAsync(a, b);
    }

    static ResultResponse consumePurchase(IapV7 it, String a, String b) {
        return it.consumePurchase(a, b);
    }

    static ResultResponse consumePurchase(IapV7 it, String a, String b, String c) {
        return it.consumePurchase(a, b, c);
    }

    static CompletableFuture<ResultResponse> consumePurchaseAsync(IapV7 it, String a, String b) {
        return it.consumePurchaseAsync(a, b);
    }

    static CompletableFuture<ResultResponse> consumePurchaseAsync(IapV7 it, String a, String b, String c) {
        return it.consumePurchaseAsync(a, b, c);
    }

    static ResultResponse deferSubscription(IapV7 it, String a, String b, Integer c) {
        return it.deferSubscription(a, b, c);
    }

    static CompletableFuture<ResultResponse> deferSubscriptionAsync(IapV7 it, String a, String b, Integer c) {
        return it.deferSubscriptionAsync(a, b, c);
    }

    static PurchaseDetails getPurchaseDetails(IapV7 it, String a, String b) {
        return it.getPurchaseDetails(a, b);
    }

    static CompletableFuture<PurchaseDetails> getPurchaseDetailsAsync(IapV7 it, String a, String b) {
        return it.getPurchaseDetailsAsync(a, b);
    }

    static RecurringPurchaseDetails getRecurringPurchaseDetails(IapV7 it, String a, String b) {
        return it.getRecurringPurchaseDetails(a, b);
    }

    static CompletableFuture<RecurringPurchaseDetails> getRecurringPurchaseDetailsAsync(IapV7 it, String a, String b) {
        return it.getRecurringPurchaseDetailsAsync(a, b);
    }

    static SubscriptionDetail getSubscriptionDetail(IapV7 it, String a, String b) {
        return it.getSubscriptionDetail(a, b);
    }

    static CompletableFuture<SubscriptionDetail> getSubscriptionDetailAsync(IapV7 it, String a, String b) {
        return it.getSubscriptionDetailAsync(a, b);
    }

    static UnconfirmedPurchases getUnconfirmedPurchases(IapV7 it, String a, TimeRange b, Integer c) {
        return it.getUnconfirmedPurchases(a, b, c);
    }

    static CompletableFuture<UnconfirmedPurchases> getUnconfirmedPurchasesAsync(IapV7 it, String a, TimeRange b, Integer c) {
        return it.getUnconfirmedPurchasesAsync(a, b, c);
    }

    static VoidedPurchases getVoidedPurchases(IapV7 it, String a, TimeRange b, Integer c) {
        return it.getVoidedPurchases(a, b, c);
    }

    static CompletableFuture<VoidedPurchases> getVoidedPurchasesAsync(IapV7 it, String a, TimeRange b, Integer c) {
        return it.getVoidedPurchasesAsync(a, b, c);
    }

    static ResultResponse reactivateRecurringPurchase(IapV7 it, String a, String b) {
        return it.reactivateRecurringPurchase(a, b);
    }

    static CompletableFuture<ResultResponse> reactivateRecurringPurchaseAsync(IapV7 it, String a, String b) {
        return it.reactivateRecurringPurchaseAsync(a, b);
    }

    static ResultResponse reactivateSubscription(IapV7 it, String a, String b) {
        return it.reactivateSubscription(a, b);
    }

    static CompletableFuture<ResultResponse> reactivateSubscriptionAsync(IapV7 it, String a, String b) {
        return it.reactivateSubscriptionAsync(a, b);
    }

    static Pages<UnconfirmedPurchase> unconfirmedPurchases(IapV7 it, TimeRange a) {
        return it.unconfirmedPurchases(a);
    }

    static Pages<VoidedPurchase> voidedPurchases(IapV7 it, TimeRange a) {
        return it.voidedPurchases(a);
    }

    static IapV7 withDeadline(IapV7 it, Duration a) {
        return it.withDeadline(a);
    }
}
