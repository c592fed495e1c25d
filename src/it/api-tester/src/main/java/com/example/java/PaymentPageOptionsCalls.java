package com.example.java;

import io.github.onestore4j.payment.PaymentPageOptions;

/** Every public method of {@link PaymentPageOptions}. */
final class PaymentPageOptionsCalls {
    private PaymentPageOptionsCalls() {}

    static PaymentPageOptions alsoAllowing(PaymentPageOptions it, String a) {
        return it.alsoAllowing(a);
    }

    static PaymentPageOptions defaults() {
        return PaymentPageOptions.defaults();
    }

    static PaymentPageOptions encoding(PaymentPageOptions it, PaymentPageOptions.FormEncoding a) {
        return it.encoding(a);
    }

    static PaymentPageOptions scriptNonce(PaymentPageOptions it, String a) {
        return it.scriptNonce(a);
    }

    static PaymentPageOptions title(PaymentPageOptions it, String a) {
        return it.title(a);
    }
}
