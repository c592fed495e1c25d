package com.example.kotlin

import io.github.onestore4j.payment.PaymentPage
import io.github.onestore4j.payment.PaymentPageOptions
import io.github.onestore4j.pc.PurchaseOrder

/** Every public method of [PaymentPage], with what can be null. */
internal object PaymentPageCalls {
    fun autoSubmit(a: PurchaseOrder): String = PaymentPage.autoSubmit(a)

    fun autoSubmit(a: PurchaseOrder, b: PaymentPageOptions): String = PaymentPage.autoSubmit(a, b)

    fun popup(a: PurchaseOrder): String = PaymentPage.popup(a)

    fun popup(a: PurchaseOrder, b: PaymentPageOptions): String = PaymentPage.popup(a, b)
}
