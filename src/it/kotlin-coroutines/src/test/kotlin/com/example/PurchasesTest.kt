package com.example

import io.github.onestore4j.OneStore
import io.github.onestore4j.emulator.OneStoreEmulator
import io.github.onestore4j.emulator.store.Sale
import io.github.onestore4j.model.MarketCode
import io.github.onestore4j.model.ProductType
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.extension.RegisterExtension

class PurchasesTest {
    private fun <T> asking(question: suspend Purchases.() -> T): T =
        store.client(MarketCode.MKT_GLB).build().use { oneStore: OneStore ->
            runBlocking { Purchases(oneStore).question() }
        }

    @Test
    fun findsTheOrders() {
        val token = store.buy(Sale.of(ProductType.INAPP, "gold100").developerPayload("order-1")).purchaseToken()
        assertEquals(listOf("order-1", null), asking { orders("gold100", listOf(token, "made up")) })
    }

    @Test
    fun isToldOfVoidedPurchases() {
        val purchase = store.buy(Sale.of(ProductType.INAPP, "gold100"))
        store.store().refund(purchase.purchaseToken())
        assertEquals(setOf(purchase.firstPayment().purchaseId()), asking { voided() })
    }

    companion object {
        @JvmField
        @RegisterExtension
        val store: OneStoreEmulator = OneStoreEmulator.sandbox()
    }
}
