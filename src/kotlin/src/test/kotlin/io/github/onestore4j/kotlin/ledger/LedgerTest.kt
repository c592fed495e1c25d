package io.github.onestore4j.kotlin.ledger

import io.github.onestore4j.OneStore
import io.github.onestore4j.emulator.OneStoreEmulator
import io.github.onestore4j.emulator.store.Sale
import io.github.onestore4j.ledger.LedgerException
import io.github.onestore4j.ledger.Outcome
import io.github.onestore4j.ledger.PurchaseLedger
import io.github.onestore4j.model.MarketCode
import io.github.onestore4j.model.ProductType
import java.util.concurrent.ConcurrentLinkedQueue
import javax.sql.DataSource
import kotlinx.coroutines.runBlocking
import org.assertj.core.api.Assertions.assertThat
import org.h2.jdbcx.JdbcDataSource
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

    private fun database(): DataSource {
        val database = JdbcDataSource()
        database.setUrl("jdbc:h2:mem:${java.util.UUID.randomUUID()};DB_CLOSE_DELAY=-1")
        val tables = checkNotNull(PurchaseLedger::class.java.getResource("h2.sql")).readText()
        database.connection.use { it.createStatement().execute(tables) }
        return database
    }

    private fun ledger(database: DataSource): PurchaseLedgerCoroutines =
        PurchaseLedger
            .builder()
            .oneStore(oneStore)
            .dataSource(database)
            .onGrant { _, _ -> grants += Thread.currentThread() }
            .onRevoke { _, _ -> }
            .build()
            .coroutines

    @Test
    fun `a purchase is granted once, and not on the caller's thread`() =
        runBlocking<Unit> {
            val ledger = ledger(database())
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
            val broken = JdbcDataSource()
            broken.setUrl("jdbc:h2:mem:empty")
            assertThrows<LedgerException> { ledger(broken).open() }
        }

    companion object {
        @JvmField
        @RegisterExtension
        val STORE: OneStoreEmulator = OneStoreEmulator.sandbox()
    }
}
