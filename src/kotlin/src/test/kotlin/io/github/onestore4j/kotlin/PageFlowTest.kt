package io.github.onestore4j.kotlin

import com.github.tomakehurst.wiremock.client.WireMock.equalTo
import com.github.tomakehurst.wiremock.client.WireMock.get
import com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor
import com.github.tomakehurst.wiremock.client.WireMock.okJson
import com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo
import io.github.onestore4j.OneStore
import io.github.onestore4j.emulator.OneStoreEmulator
import io.github.onestore4j.emulator.store.EmulatorClock
import io.github.onestore4j.emulator.store.Mode
import io.github.onestore4j.emulator.store.Sale
import io.github.onestore4j.error.OneStoreResponseException
import io.github.onestore4j.model.MarketCode
import io.github.onestore4j.model.Pages
import io.github.onestore4j.model.ProductType
import io.github.onestore4j.time.TimeRange
import java.time.Duration
import java.time.Instant
import kotlinx.coroutines.flow.collectIndexed
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.runBlocking
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.extension.RegisterExtension

/** Lists as flows: the requests that a collector causes, and what it gets. */
class PageFlowTest {
    private lateinit var oneStore: OneStore

    @BeforeEach
    fun open() {
        // No thread of the caller may wait for a page.
        oneStore = STORE.client(MarketCode.MKT_GLB).mainThread { true }.build()
    }

    @AfterEach
    fun close() = oneStore.close()

    private fun refund(count: Int) =
        repeat(count) { STORE.store().refund(STORE.buy(Sale.of(ProductType.INAPP, "gold100")).purchaseToken()) }

    private fun voided(range: TimeRange = WEEK) = oneStore.v7().coroutines.voidedPurchases(range)

    private fun assertRequests(count: Int) = STORE.wireMock().verify(count, getRequestedFor(urlPathEqualTo(VOIDED)))

    @Test
    fun `all entries of all pages come once, at every collection`() =
        runBlocking<Unit> {
            refund(201)
            val voided = voided()
            assertRequests(0)
            val first = voided.toList()
            assertThat(first.map { it.purchaseId() }).hasSize(201).doesNotHaveDuplicates()
            assertRequests(3)
            assertThat(voided.toList()).isEqualTo(first)
            assertRequests(6)
        }

    @Test
    fun `a page is requested when the collector gets there, for the range as it was at the start`() =
        runBlocking<Unit> {
            refund(150)
            voided().collectIndexed { index, _ ->
                assertRequests(if (index < 100) 1 else 2)
                if (index == 99) STORE.clock().advance(Duration.ofHours(1))
            }
            val start = equalTo(Instant.parse("2026-06-03T14:59:59Z").toEpochMilli().toString())
            STORE.wireMock().verify(2, getRequestedFor(urlPathEqualTo(VOIDED)).withQueryParam("startTime", start))
        }

    @Test
    fun `a collector that has enough requests no more`() =
        runBlocking<Unit> {
            refund(101)
            assertThat(voided().take(100).toList()).hasSize(100)
            assertRequests(1)
        }

    @Test
    fun `an empty list is one page`() =
        runBlocking<Unit> {
            assertThat(voided().toList()).isEmpty()
            assertRequests(1)
        }

    @Test
    fun `a range that ONE store does not list is refused at the collection`() =
        runBlocking<Unit> {
            val tooFar = voided(TimeRange.last(Duration.ofDays(40)))
            assertThrows<IllegalArgumentException> { tooFar.toList() }
            assertRequests(0)
        }

    @Test
    fun `a list that goes in circles fails after what it gave`() =
        runBlocking<Unit> {
            val page = """{"continuationKey": "again", "voidedPurchaseList": [{"purchaseId": "1"}]}"""
            STORE.wireMock().stubFor(get(urlPathEqualTo(VOIDED)).willReturn(okJson(page)))
            val ids = mutableListOf<String?>()
            assertThrows<OneStoreResponseException> { voided().collect { ids += it.purchaseId() } }
            assertThat(ids).containsExactly("1", "1")
            assertRequests(2)
        }

    @Test
    fun `the other lists are flows too`() =
        runBlocking<Unit> {
            refund(1)
            repeat(101) { STORE.buy(Sale.of(ProductType.INAPP, "gold100").user("anna")) }
            assertThat(oneStore.v2().coroutines.voidedPurchases(WEEK).toList()).hasSize(1)
            assertThat(oneStore.v7().coroutines.unconfirmedPurchases(WEEK).toList()).hasSize(101)
            val anna = oneStore.pc(STORE.store().users().login("anna")).coroutines
            assertThat(anna.purchases(ProductType.INAPP).toList()).hasSize(101)
        }

    @Test
    fun `a list of a test's own is emitted as it is`() =
        runBlocking<Unit> {
            val pages = Pages { mutableListOf("a", "b").iterator() }
            assertThat(pages.asFlow().toList()).containsExactly("a", "b")
        }

    companion object {
        private const val VOIDED = "/v7/apps/com.example.game/voided-purchases"
        private val WEEK = TimeRange.last(Duration.ofDays(7))

        @JvmField
        @RegisterExtension
        val STORE: OneStoreEmulator =
            OneStoreEmulator.of(Mode.COMMERCIAL, EmulatorClock.standingAt(Instant.parse("2026-06-10T14:59:59Z")))
    }
}
