package io.github.onestore4j.kotlin

import io.github.onestore4j.OneStore
import io.github.onestore4j.emulator.OneStoreEmulator
import io.github.onestore4j.emulator.store.Product
import io.github.onestore4j.emulator.store.Sale
import io.github.onestore4j.error.ErrorCode
import io.github.onestore4j.error.OneStoreApiException
import io.github.onestore4j.model.MarketCode
import io.github.onestore4j.model.ProductType
import io.github.onestore4j.pc.PrchsClientPocCd
import io.github.onestore4j.pc.PurchaseRequest
import io.github.onestore4j.model.ConsumptionState
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.runBlocking
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.extension.RegisterExtension

/** Calls of each API, what they return and what they throw. */
class CallsTest {
    private lateinit var oneStore: OneStore

    @BeforeEach
    fun open() {
        oneStore = STORE.client(MarketCode.MKT_GLB).build()
    }

    @AfterEach
    fun close() = oneStore.close()

    private fun buy(): String =
        STORE.buy(Sale.of(ProductType.INAPP, "gold100").developerPayload("order-1")).purchaseToken()

    @Test
    fun `version 7 consumes a purchase once`() =
        runBlocking<Unit> {
            val v7 = oneStore.v7().coroutines
            val token = buy()
            v7.consumePurchase("gold100", token, "order-1")
            assertThat(v7.getPurchaseDetails("gold100", token).consumptionState()).isEqualTo(ConsumptionState.CONSUMED)
            val refused = assertThrows<OneStoreApiException> { v7.consumePurchase("gold100", token) }
            assertThat(refused.code()).isEqualTo(ErrorCode.INVALID_CONSUME_STATE)
            assertThat(refused.operation()).isEqualTo("consumePurchase")
        }

    @Test
    fun `version 2 looks a purchase up`() =
        runBlocking<Unit> {
            val bought = STORE.buy(Sale.of(ProductType.INAPP, "gold100").developerPayload("order-2"))
            val found = oneStore.v2().coroutines.getPurchaseDetails(bought.firstPayment().purchaseId())
            assertThat(found.developerPayload()).isEqualTo("order-2")
        }

    @Test
    fun `a purchase on the web is requested`() =
        runBlocking<Unit> {
            STORE.store().webShop().offer(Product(ProductType.INAPP, "gold100", "100 gold", 1000))
            val pc = oneStore.pc(STORE.store().users().login("anna")).coroutines
            val order =
                pc.requestPurchase(
                    ProductType.INAPP,
                    "gold100",
                    PurchaseRequest
                        .builder()
                        .prchsClientPocCd(PrchsClientPocCd.POC_PC)
                        .returnUrl("http://127.0.0.1:1/return")
                        .build(),
                )
            assertThat(order.purchaseId()).isNotEmpty()
            assertThat(pc.getProductDetails(ProductType.ALL, listOf("gold100")).productDetailList()).hasSize(1)
        }

    @Test
    fun `what is not there is thrown as the client throws it`() =
        runBlocking<Unit> {
            val refused =
                assertThrows<OneStoreApiException> { oneStore.v7().coroutines.getPurchaseDetails("gold100", "made up") }
            assertThat(refused.code()).isEqualTo(ErrorCode.NO_SUCH_DATA)
            assertThat(refused).hasNoSuppressedExceptions()
        }

    @Test
    fun `a bad argument is refused before anything is sent`() =
        runBlocking<Unit> {
            assertThrows<IllegalArgumentException> { oneStore.v7().coroutines.getPurchaseDetails("gold/100", "token") }
            assertThat(STORE.wireMock().allServeEvents).isEmpty()
        }

    @Test
    fun `calls are made side by side and end on the caller's thread`() =
        runBlocking<Unit> {
            val caller = Thread.currentThread()
            val v7 = oneStore.v7().coroutines
            val payloads =
                List(20) { buy() }
                    .map { token ->
                        async {
                            v7.getPurchaseDetails("gold100", token).also {
                                assertThat(Thread.currentThread()).isSameAs(caller)
                            }
                        }
                    }.awaitAll()
                    .map { it.developerPayload() }
            assertThat(payloads).hasSize(20).containsOnly("order-1")
        }

    companion object {
        @JvmField
        @RegisterExtension
        val STORE: OneStoreEmulator = OneStoreEmulator.sandbox()
    }
}
