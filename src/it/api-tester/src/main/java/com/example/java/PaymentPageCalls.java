package com.example.java;

import io.github.onestore4j.payment.PaymentPage;
import io.github.onestore4j.payment.PaymentPageOptions;
import io.github.onestore4j.pc.PurchaseOrder;

/** Every public method of {@link PaymentPage}. */
final class PaymentPageCalls {
    private PaymentPageCalls() {}

    static String autoSubmit(PurchaseOrder a) {
        return PaymentPage.autoSubmit(a);
    }

    static String autoSubmit(PurchaseOrder a, PaymentPageOptions b) {
        return PaymentPage.autoSubmit(a, b);
    }

    static String popup(PurchaseOrder a) {
        return PaymentPage.popup(a);
    }

    static String popup(PurchaseOrder a, PaymentPageOptions b) {
        return PaymentPage.popup(a, b);
    }
}
