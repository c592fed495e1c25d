package com.example.kotlin

import io.github.onestore4j.payment.PaymentResult
import io.github.onestore4j.signature.SignatureRule
import java.time.Instant

/** Every public method of [PaymentResult], with what can be null. */
internal object PaymentResultCalls {
    fun deduplicationKey(it: PaymentResult): String = it.deduplicationKey()

    fun developerPayload(it: PaymentResult): String? = it.developerPayload()

    fun isAmbiguous(it: PaymentResult): Boolean = it.isAmbiguous()

    fun orderId(it: PaymentResult): String? = it.orderId()

    fun purchaseId(it: PaymentResult): String = it.purchaseId()

    fun purchaseTime(it: PaymentResult): Instant? = it.purchaseTime()

    fun purchaseToken(it: PaymentResult): String = it.purchaseToken()

    fun quantity(it: PaymentResult): Long = it.quantity()

    fun rule(it: PaymentResult): SignatureRule = it.rule()

    fun unsignedBillingKey(it: PaymentResult): String? = it.unsignedBillingKey()
}
