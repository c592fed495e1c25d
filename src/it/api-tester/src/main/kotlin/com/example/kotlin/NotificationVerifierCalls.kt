package com.example.kotlin

import io.github.onestore4j.notification.NotificationVerifier
import io.github.onestore4j.notification.PurchaseNotification
import io.github.onestore4j.notification.UnverifiedNotification
import io.github.onestore4j.signature.Verdict

/** Every public method of [NotificationVerifier], with what can be null. */
internal object NotificationVerifierCalls {
    fun judge(it: NotificationVerifier, a: UnverifiedNotification): Verdict = it.judge(a)

    fun verify(it: NotificationVerifier, a: UnverifiedNotification): PurchaseNotification = it.verify(a)
}
