package com.example.kotlin

import io.github.onestore4j.message.SnsMessage
import io.github.onestore4j.model.MarketCode
import io.github.onestore4j.notification.SubscriptionHint
import java.time.Instant

/** Every public method of [SubscriptionHint], with what can be null. */
internal object SubscriptionHintCalls {
    fun eventTime(it: SubscriptionHint): Instant? = it.eventTime()

    fun isSandbox(it: SubscriptionHint): Boolean = it.isSandbox()

    fun marketCode(it: SubscriptionHint): MarketCode? = it.marketCode()

    fun message(it: SubscriptionHint): SnsMessage = it.message()

    fun notificationType(it: SubscriptionHint): String? = it.notificationType()

    fun productId(it: SubscriptionHint): String? = it.productId()

    fun purchaseToken(it: SubscriptionHint): String? = it.purchaseToken()
}
