package com.example.kotlin

import io.github.onestore4j.message.PaymentResponseCode
import io.github.onestore4j.payment.UnverifiedPayment

/** Every public method of [UnverifiedPayment], with what can be null. */
internal object UnverifiedPaymentCalls {
    fun claimedDeveloperPayload(it: UnverifiedPayment): String? = it.claimedDeveloperPayload()

    fun claimedPurchaseId(it: UnverifiedPayment): String? = it.claimedPurchaseId()

    fun fromForm(a: String): UnverifiedPayment = UnverifiedPayment.fromForm(a)

    fun fromForm(a: Map<String, String>): UnverifiedPayment = UnverifiedPayment.fromForm(a)

    fun fromJson(a: ByteArray): UnverifiedPayment = UnverifiedPayment.fromJson(a)

    fun fromJson(a: String): UnverifiedPayment = UnverifiedPayment.fromJson(a)

    fun isSuccess(it: UnverifiedPayment): Boolean = it.isSuccess()

    fun responseCode(it: UnverifiedPayment): PaymentResponseCode? = it.responseCode()

    fun responseMessage(it: UnverifiedPayment): String? = it.responseMessage()
}
