package io.github.onestore4j.kotlin

import io.github.onestore4j.OneStore
import io.github.onestore4j.confirm.Confirmation
import io.github.onestore4j.emulator.Inbox
import io.github.onestore4j.emulator.OneStoreEmulator
import io.github.onestore4j.emulator.fault.Fault
import io.github.onestore4j.emulator.fault.FaultProxy
import io.github.onestore4j.emulator.store.Purchase
import io.github.onestore4j.emulator.store.Sale
import io.github.onestore4j.error.ErrorCode
import io.github.onestore4j.error.OneStoreApiException
import io.github.onestore4j.model.MarketCode
import io.github.onestore4j.model.ProductType
import io.github.onestore4j.notification.UnverifiedNotification
import kotlinx.coroutines.runBlocking
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.extension.RegisterExtension

/** Purchases are looked up, and changed so that one knows what happened. */
class PurchasesTest {
    private lateinit var oneStore: OneStore

    @BeforeEach
    fun open() {
        oneStore = STORE.client(MarketCode.MKT_GLB).build()
    }

    @AfterEach
    fun close() = oneStore.close()

    private fun buy(type: ProductType): Purchase = STORE.buy(Sale.of(type, "gold100"))

    @Test
    fun `each type of product is found`() =
        runBlocking<Unit> {
            for (type in listOf(ProductType.INAPP, ProductType.AUTO, ProductType.SUBSCRIPTION)) {
                val found = oneStore.purchases().coroutines.lookUp("gold100", buy(type).purchaseToken())
                assertThat(found.productType()).isEqualTo(type)
                assertThat(found.isPaid).isTrue()
            }
            val refused =
                assertThrows<OneStoreApiException> { oneStore.purchases().coroutines.lookUp("gold100", "made up") }
            assertThat(refused.code()).isEqualTo(ErrorCode.NO_SUCH_DATA)
        }

    @Test
    fun `the purchase of a notification is looked up`() =
        runBlocking<Unit> {
            Inbox().use { inbox ->
                STORE.notify(inbox.url("/pns"))
                val bought = buy(ProductType.INAPP)
                val notification = oneStore.notifications().verify(UnverifiedNotification.of(inbox.next()))
                val found = oneStore.purchases().coroutines.lookUp(notification)
                assertThat(found.grantKey()).isEqualTo(bought.firstPayment().purchaseId())
            }
        }

    @Test
    fun `a change is confirmed although its response is lost`() =
        runBlocking<Unit> {
            FaultProxy(STORE.url()).use { proxy ->
                STORE.client(MarketCode.MKT_GLB, proxy).build().use { behind: OneStore ->
                    val confirm = behind.confirm().coroutines
                    val token = buy(ProductType.INAPP).purchaseToken()
                    assertThat(confirm.consumed("gold100", token)).isEqualTo(Confirmation.NOT_DONE)
                    proxy.inject(Fault.RESET_BEFORE_RESPONSE, 1) { path -> path.endsWith("/consume") }
                    assertThat(confirm.consumePurchase("gold100", token)).isEqualTo(Confirmation.DONE)
                    assertThat(confirm.consumePurchase("gold100", token)).isEqualTo(Confirmation.DONE_BEFORE)
                    assertThat(confirm.acknowledged("gold100", token)).isEqualTo(Confirmation.DONE)
                }
            }
        }

    @Test
    fun `every change of a subscription and of a monthly product is confirmed`() =
        runBlocking<Unit> {
            val confirm = oneStore.confirm().coroutines
            val subscription = buy(ProductType.SUBSCRIPTION).purchaseToken()
            assertThat(confirm.deferSubscription("gold100", subscription, 3)).isEqualTo(Confirmation.DONE)
            assertThat(confirm.cancelSubscription("gold100", subscription)).isEqualTo(Confirmation.DONE)
            assertThat(confirm.reactivateSubscription("gold100", subscription)).isEqualTo(Confirmation.DONE)
            val monthly = buy(ProductType.AUTO).purchaseToken()
            assertThat(confirm.acknowledgePurchase("gold100", monthly)).isEqualTo(Confirmation.DONE)
            assertThat(confirm.cancelRecurringPurchase("gold100", monthly)).isEqualTo(Confirmation.DONE)
            assertThat(confirm.reactivateRecurringPurchase("gold100", monthly)).isEqualTo(Confirmation.DONE)
            val refused = assertThrows<OneStoreApiException> { confirm.cancelSubscription("gold100", "made up") }
            assertThat(refused.code()).isEqualTo(ErrorCode.NO_SUCH_DATA)
        }

    companion object {
        @JvmField
        @RegisterExtension
        val STORE: OneStoreEmulator = OneStoreEmulator.sandbox()
    }
}
