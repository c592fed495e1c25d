package com.example.kotlin

import io.github.onestore4j.message.PnsMessage
import io.github.onestore4j.notification.PurchaseNotification
import io.github.onestore4j.signature.SignatureRule

/** Every public method of [PurchaseNotification], with what can be null. */
internal object PurchaseNotificationCalls {
    fun deduplicationKey(it: PurchaseNotification): String = it.deduplicationKey()

    fun isSandbox(it: PurchaseNotification): Boolean = it.isSandbox()

    fun message(it: PurchaseNotification): PnsMessage = it.message()

    fun rule(it: PurchaseNotification): SignatureRule = it.rule()
}
