package com.example.kotlin

import io.github.onestore4j.confirm.Confirmation
import io.github.onestore4j.confirm.Confirmations

/** Every public method of [Confirmations], with what can be null. */
internal object ConfirmationsCalls {
    fun acknowledgePurchase(it: Confirmations, a: String, b: String, c: String?): Confirmation =
        it.acknowledgePurchase(a, b, c)

    fun acknowledged(it: Confirmations, a: String, b: String): Confirmation = it.acknowledged(a, b)

    fun consumePurchase(it: Confirmations, a: String, b: String, c: String?): Confirmation =
        it.consumePurchase(a, b, c)

    fun consumed(it: Confirmations, a: String, b: String): Confirmation = it.consumed(a, b)
}
