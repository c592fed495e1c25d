package com.example.kotlin

import io.github.onestore4j.OneStore
import io.github.onestore4j.OneStoreBuilder
import io.github.onestore4j.confirm.Confirmations
import io.github.onestore4j.model.MarketCode
import io.github.onestore4j.notification.NotificationVerifier
import io.github.onestore4j.payment.PaymentVerifier
import io.github.onestore4j.pc.PcV7
import io.github.onestore4j.v2.IapV2
import io.github.onestore4j.v7.IapV7

/** Every public method of [OneStore], with what can be null. */
internal object OneStoreCalls {
    fun builder(): OneStoreBuilder = OneStore.builder()

    fun clientId(it: OneStore): String = it.clientId()

    fun close(it: OneStore): Unit = it.close()

    fun confirm(it: OneStore): Confirmations = it.confirm()

    fun isSandbox(it: OneStore): Boolean = it.isSandbox()

    fun market(it: OneStore): MarketCode = it.market()

    fun notifications(it: OneStore): NotificationVerifier = it.notifications()

    fun payments(it: OneStore): PaymentVerifier = it.payments()

    fun pc(it: OneStore, a: String): PcV7 = it.pc(a)

    fun v2(it: OneStore): IapV2 = it.v2()

    fun v7(it: OneStore): IapV7 = it.v7()

    fun withMarket(it: OneStore, a: MarketCode): OneStore = it.withMarket(a)
}
