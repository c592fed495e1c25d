package io.github.onestore4j.kotlin

import io.github.onestore4j.OneStore
import io.github.onestore4j.emulator.OneStoreEmulator
import io.github.onestore4j.emulator.fault.Fault
import io.github.onestore4j.emulator.fault.FaultProxy
import io.github.onestore4j.emulator.store.Sale
import io.github.onestore4j.model.MarketCode
import io.github.onestore4j.model.ProductType
import io.github.onestore4j.time.TimeRange
import java.time.Duration
import java.util.concurrent.CompletableFuture
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.TimeoutCancellationException
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.future.await
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import okhttp3.Call
import okhttp3.EventListener
import okhttp3.Request
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.extension.RegisterExtension

/** A coroutine that is canceled cancels its HTTP call. What stalls here would stall for five minutes. */
class CancellationTest {
    private lateinit var proxy: FaultProxy
    private lateinit var oneStore: OneStore
    private lateinit var token: String
    private val sent = CompletableFuture<Unit>()
    private val canceled = CompletableFuture<Unit>()

    @BeforeEach
    fun open() {
        proxy = FaultProxy(STORE.url())
        token = STORE.buy(Sale.of(ProductType.INAPP, "gold100")).purchaseToken()
        oneStore =
            STORE
                .client(MarketCode.MKT_GLB, proxy)
                .deadline(Duration.ofMinutes(5))
                .httpClient(proxy.httpClient().newBuilder().eventListener(Watch()).build())
                .build()
        proxy.inject(Fault.STALL_BEFORE_RESPONSE, Int.MAX_VALUE) { path -> path.contains("/apps/") }
    }

    @AfterEach
    fun close() {
        oneStore.close()
        proxy.close()
    }

    private inner class Watch : EventListener() {
        override fun requestHeadersEnd(call: Call, request: Request) {
            if (request.url.encodedPath.contains("/apps/")) sent.complete(Unit)
        }

        override fun canceled(call: Call) {
            canceled.complete(Unit)
        }
    }

    /** A call that goes on fails the test, and does not hold it up for as long as it stalls. */
    private suspend fun awaitCanceled() = withTimeout(60_000) { canceled.await() }

    @Test
    fun `canceling the coroutine cancels the call`() =
        runBlocking<Unit> {
            var thrown: Throwable? = null
            val job =
                launch(start = CoroutineStart.UNDISPATCHED) {
                    try {
                        oneStore.v7().coroutines.getPurchaseDetails("gold100", token)
                    } catch (failure: Throwable) {
                        thrown = failure
                        throw failure
                    }
                }
            sent.await()
            assertThat(canceled).isNotDone()
            job.cancelAndJoin()
            awaitCanceled()
            assertThat(thrown).isInstanceOf(CancellationException::class.java)
        }

    @Test
    fun `withTimeout ends the call`() =
        runBlocking<Unit> {
            assertThrows<TimeoutCancellationException> {
                withTimeout(50) { oneStore.v7().coroutines.getPurchaseDetails("gold100", token) }
            }
            awaitCanceled()
        }

    @Test
    fun `canceling a collector cancels the request for its page`() =
        runBlocking<Unit> {
            val job =
                launch(start = CoroutineStart.UNDISPATCHED) {
                    oneStore.v7().coroutines.voidedPurchases(TimeRange.last(Duration.ofDays(7))).toList()
                }
            sent.await()
            job.cancelAndJoin()
            awaitCanceled()
        }

    @Test
    fun `withTimeout ends the wait for a confirmation and for a look-up`() =
        runBlocking<Unit> {
            assertThrows<TimeoutCancellationException> {
                withTimeout(50) { oneStore.confirm().coroutines.consumePurchase("gold100", token) }
            }
            assertThrows<TimeoutCancellationException> {
                withTimeout(50) { oneStore.confirm().coroutines.cancelSubscription("vip", token) }
            }
            assertThrows<TimeoutCancellationException> {
                withTimeout(50) { oneStore.purchases().coroutines.lookUp("gold100", token) }
            }
        }

    companion object {
        @JvmField
        @RegisterExtension
        val STORE: OneStoreEmulator = OneStoreEmulator.sandbox()
    }
}
