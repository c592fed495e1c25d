package io.github.onestore4j.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The table of cursors: how far a list is swept, and which instance is at it. */
final class SweepTable {
    private static final String NAME = "onestore_sweep";
    private static final String KEY = " where environment = ? and app = ? and market = ? and list_name = ?";
    /** How long a page may take before another instance thinks that this one is dead. */
    private static final long LEASE = Duration.ofMinutes(5).toMillis();

    private final Scope scope;
    private final Dialect dialect;
    private final Pauses pauses;

    SweepTable(Scope scope, Dialect dialect, Pauses pauses) {
        this.scope = scope;
        this.dialect = dialect;
        this.pauses = pauses;
    }

    /** Where a sweep stands. Immutable. */
    static final class Cursor {
        /** Everything before is swept; null before the first sweep is through. */
        final @Nullable Long sweptUntil;
        /** The window that is being swept; null between sweeps. */
        final @Nullable Long windowStart;

        final @Nullable String continuationKey;
        final @Nullable Long missedFrom;
        final @Nullable Long missedUntil;

        private Cursor(ResultSet row) throws SQLException {
            this.sweptUntil = Sql.number(row, "swept_until");
            this.windowStart = Sql.number(row, "window_start");
            this.continuationKey = row.getString("continuation_key");
            this.missedFrom = Sql.number(row, "missed_from");
            this.missedUntil = Sql.number(row, "missed_until");
        }
    }

    /** Returns the cursor for an instance to go on from; null if another instance is sweeping this list. */
    @Nullable
    Cursor lease(Connection connection, String list, String owner) throws SQLException {
        if (Sql.update(
                        connection,
                        "update " + NAME + " set lease_owner = ?, leased_until = ?" + KEY + " and leased_until <= ?",
                        owner,
                        pauses.now() + LEASE,
                        scope.environment,
                        scope.app,
                        scope.market,
                        list,
                        pauses.now())
                == 1) {
            return find(connection, list);
        }
        return find(connection, list) == null && insert(connection, list, owner) ? find(connection, list) : null;
    }

    private boolean insert(Connection connection, String list, String owner) throws SQLException {
        try {
            return Sql.update(
                            connection,
                            "insert into " + NAME + " (environment, app, market, list_name, lease_owner, leased_until)"
                                    + " values (?, ?, ?, ?, ?, ?)" + dialect.insertSuffix(),
                            scope.environment,
                            scope.app,
                            scope.market,
                            list,
                            owner,
                            pauses.now() + LEASE)
                    == 1;
        } catch (SQLIntegrityConstraintViolationException exists) {
            return false;
        }
    }

    @Nullable
    Cursor find(Connection connection, String list) throws SQLException {
        return Sql.first(
                connection,
                "select * from " + NAME + KEY,
                Cursor::new,
                scope.environment,
                scope.app,
                scope.market,
                list);
    }

    /** Begins a window at its first page. */
    void begin(Connection connection, String list, long start, long end) throws SQLException {
        Sql.update(
                connection,
                "update " + NAME + " set window_start = ?, window_end = ?, continuation_key = null" + KEY,
                start,
                end,
                scope.environment,
                scope.app,
                scope.market,
                list);
    }

    /** Records a time that ONE store does not list any more. It stays until a person deletes it. */
    void miss(Connection connection, String list, long from, long until) throws SQLException {
        Sql.update(
                connection,
                "update " + NAME + " set missed_from = coalesce(missed_from, ?), missed_until = ?" + KEY,
                from,
                until,
                scope.environment,
                scope.app,
                scope.market,
                list);
    }

    /** Goes on to the next page, or to the first one. Returns false if another instance has taken over. */
    boolean advance(Connection connection, String list, String owner, @Nullable String continuationKey)
            throws SQLException {
        return Sql.update(
                        connection,
                        "update " + NAME + " set continuation_key = ?, leased_until = ?" + KEY + " and lease_owner = ?",
                        continuationKey,
                        pauses.now() + LEASE,
                        scope.environment,
                        scope.app,
                        scope.market,
                        list,
                        owner)
                == 1;
    }

    /** Ends the window after its last page. */
    void finish(Connection connection, String list, String owner) throws SQLException {
        Sql.update(
                connection,
                "update " + NAME + " set swept_until = window_end, window_start = null, window_end = null,"
                        + " continuation_key = null, lease_owner = null, leased_until = 0" + KEY
                        + " and lease_owner = ?",
                scope.environment,
                scope.app,
                scope.market,
                list,
                owner);
    }

    /** Lets the next sweep go on from here, by whichever instance. */
    void release(Connection connection, String list, String owner) throws SQLException {
        Sql.update(
                connection,
                "update " + NAME + " set lease_owner = null, leased_until = 0" + KEY + " and lease_owner = ?",
                scope.environment,
                scope.app,
                scope.market,
                list,
                owner);
    }
}
