package com.example.java;

import io.github.onestore4j.payment.PaymentResult;
import io.github.onestore4j.payment.PaymentVerifier;
import io.github.onestore4j.payment.UnverifiedPayment;
import io.github.onestore4j.pc.PcPurchases;
import io.github.onestore4j.signature.SignatureText;
import io.github.onestore4j.signature.Verdict;
import java.util.List;

/** Every public method of {@link PaymentVerifier}. */
final class PaymentVerifierCalls {
    private PaymentVerifierCalls() {}

    static Verdict judge(PaymentVerifier it, UnverifiedPayment a) {
        return it.judge(a);
    }

    static List<Verdict> judge(PaymentVerifier it, PcPurchases a) {
        return it.judge(a);
    }

    static Verdict judgeAppPurchase(PaymentVerifier it, String a, SignatureText b) {
        return it.judgeAppPurchase(a, b);
    }

    static PaymentResult verify(PaymentVerifier it, UnverifiedPayment a) {
        return it.verify(a);
    }
}
