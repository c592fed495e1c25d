package com.example.kotlin

import io.github.onestore4j.notification.SubscriptionHint
import io.github.onestore4j.notification.UnverifiedNotification

/** Every public method of [UnverifiedNotification], with what can be null. */
internal object UnverifiedNotificationCalls {
    fun isAboutSubscription(it: UnverifiedNotification): Boolean = it.isAboutSubscription()

    fun of(a: ByteArray): UnverifiedNotification = UnverifiedNotification.of(a)

    fun of(a: String): UnverifiedNotification = UnverifiedNotification.of(a)

    fun subscriptionHint(it: UnverifiedNotification): SubscriptionHint = it.subscriptionHint()
}
