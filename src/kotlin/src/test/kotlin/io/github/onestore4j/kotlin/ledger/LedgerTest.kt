package io.github.onestore4j.kotlin.ledger

import io.github.onestore4j.OneStore
import io.github.onestore4j.emulator.OneStoreEmulator
import io.github.onestore4j.emulator.store.Sale
import io.github.onestore4j.ledger.LedgerException
import io.github.onestore4j.ledger.Outcome
import io.github.onestore4j.model.MarketCode
import io.github.onestore4j.model.ProductType
import java.util.concurrent.ConcurrentLinkedQueue
import kotlinx.coroutines.runBlocking
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.extension.RegisterExtension

/** The ledger grants on threads that may wait. */
class LedgerTest {
    private val grants = ConcurrentLinkedQueue<Thread>()
    private lateinit var oneStore: OneStore

    @BeforeEach
    fun open() {
        oneStore = STORE.client(MarketCode.MKT_GLB).build()
    }

    @AfterEach
    fun close() = oneStore.close()

    @Test
    fun `a purchase is granted once, and not on the caller's thread`() =
        runBlocking<Unit> {
            val ledger = testLedger(oneStore, testDatabase()) { grants += Thread.currentThread() }.coroutines
            val token = STORE.buy(Sale.of(ProductType.INAPP, "gold100")).purchaseToken()
            assertThat(ledger.process("gold100", token).kind()).isEqualTo(Outcome.Kind.GRANTED)
            assertThat(ledger.process("gold100", token).kind()).isEqualTo(Outcome.Kind.GRANTED_BEFORE)
            assertThat(grants).hasSize(1).doesNotContain(Thread.currentThread())
            assertThat(ledger.sweep().toString()).isNotEmpty()
            assertThat(ledger.open()).isEmpty()
        }

    @Test
    fun `a database that fails is thrown as the ledger throws it`() =
        runBlocking<Unit> {
            val database = testDatabase()
            val ledger = testLedger(oneStore, database) {}.coroutines
            database.connection.use { it.createStatement().execute("DROP ALL OBJECTS") }
            assertThrows<LedgerException> { ledger.open() }
        }

    companion object {
        @JvmField
        @RegisterExtension
        val STORE: OneStoreEmulator = OneStoreEmulator.sandbox()
    }
}
