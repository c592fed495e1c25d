package io.github.onestore4j.kotlin.ledger

import io.github.onestore4j.OneStore
import io.github.onestore4j.ledger.PurchaseLedger
import java.util.UUID
import javax.sql.DataSource
import org.h2.jdbcx.JdbcDataSource

/** A database in memory, with a ledger's tables. */
fun testDatabase(): DataSource {
    val database = JdbcDataSource()
    database.setUrl("jdbc:h2:mem:${UUID.randomUUID()};DB_CLOSE_DELAY=-1")
    val tables = checkNotNull(PurchaseLedger::class.java.getResource("h2.sql")).readText()
    database.connection.use { it.createStatement().execute(tables) }
    return database
}

fun testLedger(oneStore: OneStore, database: DataSource, onGrant: () -> Unit): PurchaseLedger =
    PurchaseLedger
        .builder()
        .oneStore(oneStore)
        .dataSource(database)
        .onGrant { _, _ -> onGrant() }
        .onRevoke { _, _ -> }
        .build()
