package com.example.java;

import io.github.onestore4j.message.PaymentResponseCode;
import io.github.onestore4j.payment.UnverifiedPayment;
import java.util.Map;

/** Every public method of {@link UnverifiedPayment}. */
final class UnverifiedPaymentCalls {
    private UnverifiedPaymentCalls() {}

    static String claimedDeveloperPayload(UnverifiedPayment it) {
        return it.claimedDeveloperPayload();
    }

    static String claimedPurchaseId(UnverifiedPayment it) {
        return it.claimedPurchaseId();
    }

    static UnverifiedPayment fromForm(String a) {
        return UnverifiedPayment.fromForm(a);
    }

    static UnverifiedPayment fromForm(Map<String, String> a) {
        return UnverifiedPayment.fromForm(a);
    }

    static UnverifiedPayment fromJson(byte[] a) {
        return UnverifiedPayment.fromJson(a);
    }

    static UnverifiedPayment fromJson(String a) {
        return UnverifiedPayment.fromJson(a);
    }

    static boolean isSuccess(UnverifiedPayment it) {
        return it.isSuccess();
    }

    static PaymentResponseCode responseCode(UnverifiedPayment it) {
        return it.responseCode();
    }

    static String responseMessage(UnverifiedPayment it) {
        return it.responseMessage();
    }
}
