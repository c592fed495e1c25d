package io.github.onestore4j.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Transactions that commit as a whole or not at all, and are repeated when they collide with another one. */
final class Transactions {
    private static final int TRIES = 8;

    private final DataSource dataSource;

    Transactions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Something to do in a transaction. It may be done several times, and all but the last time are rolled back. */
    interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    /** Something to do without a result. */
    interface Step {
        void run(Connection connection) throws SQLException;
    }

    /** Something to read that need not be there. */
    interface Query<T> {
        @Nullable
        T run(Connection connection) throws SQLException;
    }

    /** As {@link #run}. */
    void commit(Step step) {
        run(connection -> {
            step.run(connection);
            return true;
        });
    }

    /** As {@link #run}; null if there is nothing. */
    <T> @Nullable T find(Query<T> query) {
        return run(connection -> Optional.ofNullable(query.run(connection))).orElse(null);
    }

    /**
     * Does it and commits.
     *
     * @throws LedgerException if the database fails; a RuntimeException of the work passes, after a rollback
     */
    <T> T run(Work<T> work) {
        SQLException collision = new SQLException();
        for (int i = 0; i < TRIES; i++) {
            try {
                return once(work);
            } catch (SQLException failed) {
                if (!Dialect.isCollision(failed)) {
                    throw new LedgerException(
                            "the database failed, and nothing was decided; see the cause, and send the message or"
                                    + " sweep again",
                            failed);
                }
                collision = failed;
            }
        }
        throw new LedgerException(
                "the transaction collided with others " + TRIES + " times; send the message or sweep again", collision);
    }

    private <T> T once(Work<T> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(false);
            boolean committed = false;
            try {
                T result = work.run(connection);
                connection.commit();
                committed = true;
                return result;
            } finally {
                if (!committed) {
                    rollBack(connection);
                }
                connection.setAutoCommit(autoCommit);
            }
        }
    }

    /** What made the rollback necessary is worth more than what the rollback says: closing rolls back as well. */
    private static void rollBack(Connection connection) throws SQLException {
        if (!connection.isClosed()) {
            connection.rollback();
        }
    }
}
