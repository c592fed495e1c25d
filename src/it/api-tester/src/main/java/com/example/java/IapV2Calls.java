package com.example.java;

import io.github.onestore4j.call.Pages;
import io.github.onestore4j.time.TimeRange;
import io.github.onestore4j.v2.IapV2;
import io.github.onestore4j.v2.IapV2Api;
import io.github.onestore4j.v2.PaymentAction;
import io.github.onestore4j.v2.V2PurchaseDetails;
import io.github.onestore4j.v2.V2RecurringPurchaseDetails;
import io.github.onestore4j.v2.V2ResultResponse;
import io.github.onestore4j.v2.V2VoidedPurchase;
import io.github.onestore4j.v2.V2VoidedPurchases;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Every public method of {@link IapV2}. */
final class IapV2Calls {
    private IapV2Calls() {}

    static IapV2Api api(IapV2 it) {
        return it.api();
    }

    static V2ResultResponse consumePurchase(IapV2 it, String a) {
        return it.consumePurchase(a);
    }

    static CompletableFuture<V2ResultResponse> consumePurchaseAsync(IapV2 it, String a) {
        return it.consumePurchaseAsync(a);
    }

    static V2RecurringPurchaseDetails getLastRecurringPurchaseDetails(IapV2 it, String a) {
        return it.getLastRecurringPurchaseDetails(a);
    }

    static CompletableFuture<V2RecurringPurchaseDetails> getLastRecurringPurchaseDetailsAsync(IapV2 it, String a) {
        return it.getLastRecurringPurchaseDetailsAsync(a);
    }

    static V2PurchaseDetails getPurchaseDetails(IapV2 it, String a) {
        return it.getPurchaseDetails(a);
    }

    static CompletableFuture<V2PurchaseDetails> getPurchaseDetailsAsync(IapV2 it, String a) {
        return it.getPurchaseDetailsAsync(a);
    }

    static V2PurchaseDetails getPurchaseDetailsByProductId(IapV2 it, String a, String b) {
        return it.getPurchaseDetailsByProductId(a, b);
    }

    static CompletableFuture<V2PurchaseDetails> getPurchaseDetailsByProductIdAsync(IapV2 it, String a, String b) {
        return it.getPurchaseDetailsByProductIdAsync(a, b);
    }

    static V2RecurringPurchaseDetails getRecurringPurchaseDetails(IapV2 it, String a) {
        return it.getRecurringPurchaseDetails(a);
    }

    static CompletableFuture<V2RecurringPurchaseDetails> getRecurringPurchaseDetailsAsync(IapV2 it, String a) {
        return it.getRecurringPurchaseDetailsAsync(a);
    }

    static V2VoidedPurchases getVoidedPurchases(IapV2 it, String a, TimeRange b, Integer c) {
        return it.getVoidedPurchases(a, b, c);
    }

    static CompletableFuture<V2VoidedPurchases> getVoidedPurchasesAsync(IapV2 it, String a, TimeRange b, Integer c) {
        return it.getVoidedPurchasesAsync(a, b, c);
    }

    static V2ResultResponse manageRecurringPaymentStatus(IapV2 it, String a, PaymentAction b) {
        return it.manageRecurringPaymentStatus(a, b);
    }

    static CompletableFuture<V2ResultResponse> manageRecurringPaymentStatusAsync(IapV2 it, String a, PaymentAction b) {
        return it.manageRecurringPaymentStatusAsync(a, b);
    }

    static Pages<V2VoidedPurchase> voidedPurchases(IapV2 it, TimeRange a) {
        return it.voidedPurchases(a);
    }

    static IapV2 withDeadline(IapV2 it, Duration a) {
        return it.withDeadline(a);
    }
}
