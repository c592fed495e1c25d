package com.example.kotlin

import io.github.onestore4j.payment.PaymentResult
import io.github.onestore4j.payment.PaymentVerifier
import io.github.onestore4j.payment.UnverifiedPayment
import io.github.onestore4j.pc.PcPurchases
import io.github.onestore4j.signature.SignatureText
import io.github.onestore4j.signature.Verdict

/** Every public method of [PaymentVerifier], with what can be null. */
internal object PaymentVerifierCalls {
    fun judge(it: PaymentVerifier, a: UnverifiedPayment): Verdict = it.judge(a)

    fun judge(it: PaymentVerifier, a: PcPurchases): List<Verdict> = it.judge(a)

    fun judgeAppPurchase(it: PaymentVerifier, a: String, b: SignatureText): Verdict = it.judgeAppPurchase(a, b)

    fun verify(it: PaymentVerifier, a: UnverifiedPayment): PaymentResult = it.verify(a)
}
