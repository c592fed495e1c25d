package io.github.onestore4j.kotlin.guide

import io.github.onestore4j.OneStore
import io.github.onestore4j.emulator.OneStoreEmulator
import io.github.onestore4j.emulator.store.Sale
import io.github.onestore4j.error.OneStoreException
import io.github.onestore4j.kotlin.ledger.testDatabase
import io.github.onestore4j.kotlin.ledger.testLedger
import io.github.onestore4j.model.MarketCode
import io.github.onestore4j.model.ProductType
import io.github.onestore4j.pc.PcPurchase
import java.nio.file.Files
import java.nio.file.Path
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.runBlocking
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.extension.RegisterExtension

/** The code of docs/kotlin.md stands in [Guide] word for word, and does what the guide says. */
class GuideTest {
    private val granted = mutableListOf<String>()
    private val revoked = mutableListOf<String>()
    private lateinit var oneStore: OneStore
    private lateinit var guide: Guide

    @BeforeEach
    fun open() {
        oneStore = STORE.client(MarketCode.MKT_GLB).build()
        guide =
            object : Guide(oneStore) {
                override suspend fun grant(grantKey: String, orderId: String) {
                    granted += grantKey
                }

                override suspend fun revoke(purchaseId: String) {
                    revoked += purchaseId
                }
            }
    }

    @AfterEach
    fun close() = oneStore.close()

    private fun buy() = STORE.buy(Sale.of(ProductType.INAPP, "gold100").user("anna").developerPayload("order-1"))

    @Test
    fun `every piece of Kotlin in the guide is compiled here`() {
        val folder = Path.of("src/kotlin/src/test/kotlin/io/github/onestore4j/kotlin/guide")
        val source = lines(Files.readString(folder.resolve("Guide.kt")))
        val pieces =
            Regex("^```kotlin\n(.*?)^```$", setOf(RegexOption.MULTILINE, RegexOption.DOT_MATCHES_ALL))
                .findAll(Files.readString(Path.of("docs/kotlin.md")))
                .map { it.groupValues[1] }
                .filterNot { it.startsWith("implementation(") } // of a build script
                .toList()
        assertThat(pieces).hasSizeGreaterThan(7)
        for (piece in pieces) {
            val (imports, code) = piece.lines().partition { it.startsWith("import ") }
            assertThat(source.lines()).containsAll(imports)
            assertThat(source).contains(lines(code.joinToString("\n")))
        }
    }

    private fun lines(code: String): String = code.trim().lines().joinToString("\n") { it.trim() }

    @Test
    fun `grants what is paid and consumes it, and revokes what is voided`() =
        runBlocking<Unit> {
            val bought = buy()
            val id = bought.firstPayment().purchaseId()
            guide.onPurchase("gold100", bought.purchaseToken(), "another order")
            assertThat(granted).isEmpty()
            guide.onPurchase("gold100", bought.purchaseToken(), "order-1")
            assertThat(granted).containsExactly(id)
            assertThat(oneStore.confirm().consumed("gold100", bought.purchaseToken()).isDone).isTrue()
            STORE.store().refund(bought.purchaseToken())
            guide.revokeVoided()
            assertThat(revoked).containsExactly(id)
            assertThat(guide.lastVoided()).hasSize(1)
        }

    @Test
    fun `looks purchases up`() =
        runBlocking<Unit> {
            val token = buy().purchaseToken()
            assertThat(guide.details("gold100", List(3) { token })).hasSize(3)
            assertThat(guide.detailsInTime("gold100", token)).isNotNull()
            assertThat(guide.detailsWithDeadline("gold100", token)).isNotNull()
            assertThat(guide.orderOf("gold100", token)).isEqualTo("order-1")
            assertThat(guide.find("gold100", token)).isNotNull()
            assertThat(guide.find("gold100", "made up")).isNull()
        }

    @Test
    fun `shows an app's user what was bought`() =
        runBlocking<Unit> {
            buy()
            val shown = mutableListOf<PcPurchase>()
            val failures = mutableListOf<OneStoreException>()
            val screen = Guide.PurchasesScreen(oneStore, this, shown::addAll, failures::add)
            screen.open(STORE.store().users().login("anna")).join()
            assertThat(shown).hasSize(1)
            screen.open("expired").join()
            assertThat(failures).hasSize(1)
        }

    @Test
    fun `sweeps until its scope ends`() =
        runBlocking<Unit> {
            val swept = CompletableDeferred<Unit>()
            buy()
            val job = guide.sweepEvery(5, testLedger(oneStore, testDatabase()) { swept.complete(Unit) }, this)
            swept.await()
            job.cancelAndJoin()
        }

    companion object {
        @JvmField
        @RegisterExtension
        val STORE: OneStoreEmulator = OneStoreEmulator.sandbox()
    }
}
