package io.github.onestore4j.ledger;

import com.zaxxer.hikari.HikariDataSource;
import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.model.MarketCode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A game with its database, as any number of instances see it: it writes down what it grants. */
final class Game implements AutoCloseable {
    final HikariDataSource database;
    final List<Outcome> heard = new ArrayList<>();
    private final OneStoreEmulator store;
    private final OneStore oneStore;

    Game(Database database, OneStoreEmulator store) {
        this.database = database.create();
        this.store = store;
        this.oneStore = store.client(MarketCode.MKT_GLB).build();
    }

    /** The ledger of one more instance. */
    PurchaseLedger ledger() {
        return ledger(settings -> settings);
    }

    /** The ledger of one more instance, with other settings. */
    PurchaseLedger ledger(UnaryOperator<PurchaseLedgerBuilder> settings) {
        return settings.apply(PurchaseLedger.builder()
                        .oneStore(oneStore)
                        .dataSource(database)
                        .onGrant(Game::grant)
                        .onRevoke(Game::revoke)
                        .clock(store.clock()))
                .build();
    }

    static void grant(Connection connection, PaidPurchase purchase) throws SQLException {
        Sql.update(
                connection,
                "insert into grants values (?, ?, ?)",
                purchase.purchaseId(),
                purchase.productId(),
                purchase.quantity());
    }

    static void revoke(Connection connection, PaidPurchase purchase) throws SQLException {
        Sql.update(connection, "delete from grants where purchase_id = ?", purchase.purchaseId());
    }

    /** The purchases that the player has, as often as they were granted. */
    List<String> granted() {
        return texts("select purchase_id from grants order by purchase_id");
    }

    /** The ledger's decisions, by purchase. */
    Map<String, String> states() {
        Map<String, String> states = new TreeMap<>();
        read("select purchase_id, state from onestore_purchase", row -> states.put(row.getString(1), row.getString(2)));
        return states;
    }

    List<String> texts(String query) {
        return read(query, row -> row.getString(1));
    }

    private <T> List<T> read(String query, Sql.Reader<T> reader) {
        try (Connection connection = database.getConnection()) {
            return Sql.list(connection, query, reader);
        } catch (SQLException wrong) {
            throw new AssertionError(wrong);
        }
    }

    OneStore oneStore() {
        return oneStore;
    }

    @Override
    public void close() {
        oneStore.close();
        database.close();
    }
}
