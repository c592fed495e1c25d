package io.github.onestore4j.docs;

import io.github.onestore4j.ledger.PaidPurchase;
import io.github.onestore4j.payment.ShopOrder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;

/** A game's books beside the ledger's tables, as far as the documents use them. */
public final class Books {
    /** Writes a grant. */
    public void add(Connection connection, PaidPurchase purchase) throws SQLException {
        update(connection, "insert into books values (?)", purchase);
    }

    /** Revokes it. */
    public void revoke(Connection connection, PaidPurchase purchase) throws SQLException {
        update(connection, "delete from books where purchase_id = ?", purchase);
    }

    /** Revokes what is left of it, which is all. */
    public @Nullable String revokeTheRest(Connection connection, PaidPurchase purchase) throws SQLException {
        revoke(connection, purchase);
        return null;
    }

    /** Finds the only order that there is. */
    public @Nullable ShopOrder order(Connection connection, String developerPayload) throws SQLException {
        return connection.isClosed() || !developerPayload.equals("order-1")
                ? null
                : ShopOrder.of("gold100", developerPayload);
    }

    private static void update(Connection connection, String sql, PaidPurchase purchase) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, purchase.purchaseId());
            statement.executeUpdate();
        }
    }

    static DataSource database() {
        JdbcDataSource database = new JdbcDataSource();
        database.setUrl("jdbc:h2:mem:books-" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("runscript from 'classpath:io/github/onestore4j/ledger/h2.sql'");
            statement.execute("create table books (purchase_id varchar(64))");
        } catch (SQLException wrong) {
            throw new AssertionError(wrong);
        }
        return database;
    }
}
