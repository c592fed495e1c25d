package com.example.kotlin

import io.github.onestore4j.payment.PaymentPageOptions

/** Every public method of [PaymentPageOptions], with what can be null. */
internal object PaymentPageOptionsCalls {
    fun alsoAllowing(it: PaymentPageOptions, a: String): PaymentPageOptions = it.alsoAllowing(a)

    fun defaults(): PaymentPageOptions = PaymentPageOptions.defaults()

    fun encoding(it: PaymentPageOptions, a: PaymentPageOptions.FormEncoding): PaymentPageOptions = it.encoding(a)

    fun scriptNonce(it: PaymentPageOptions, a: String): PaymentPageOptions = it.scriptNonce(a)

    fun title(it: PaymentPageOptions, a: String): PaymentPageOptions = it.title(a)
}
