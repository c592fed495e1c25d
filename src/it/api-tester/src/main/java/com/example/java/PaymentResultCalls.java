package com.example.java;

import io.github.onestore4j.payment.PaymentResult;
import io.github.onestore4j.signature.SignatureRule;
import java.time.Instant;

/** Every public method of {@link PaymentResult}. */
final class PaymentResultCalls {
    private PaymentResultCalls() {}

    static String deduplicationKey(PaymentResult it) {
        return it.deduplicationKey();
    }

    static String developerPayload(PaymentResult it) {
        return it.developerPayload();
    }

    static boolean isAmbiguous(PaymentResult it) {
        return it.isAmbiguous();
    }

    static String orderId(PaymentResult it) {
        return it.orderId();
    }

    static String purchaseId(PaymentResult it) {
        return it.purchaseId();
    }

    static Instant purchaseTime(PaymentResult it) {
        return it.purchaseTime();
    }

    static String purchaseToken(PaymentResult it) {
        return it.purchaseToken();
    }

    static long quantity(PaymentResult it) {
        return it.quantity();
    }

    static SignatureRule rule(PaymentResult it) {
        return it.rule();
    }

    static String unsignedBillingKey(PaymentResult it) {
        return it.unsignedBillingKey();
    }
}
