package io.github.onestore4j.ledger;

import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import io.github.onestore4j.v7.VoidedPurchase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The table of decisions. Its primary key is what makes a grant happen once: whoever inserts the row grants, and
 * whoever cannot reads the row.
 */
final class PurchaseTable {
    private static final String NAME = "onestore_purchase";
    private static final String KEY = " where environment = ? and app = ? and purchase_id = ?";
    private static final String COLUMNS =
            "purchase_id, market, product_type, product_id, purchase_token, developer_payload, quantity, purchase_time,"
                    + " period_end, state, reason, attempts, next_attempt_at, voided_at";

    private final Scope scope;
    private final Dialect dialect;
    private final Pauses pauses;

    PurchaseTable(Scope scope, Dialect dialect, Pauses pauses) {
        this.scope = scope;
        this.dialect = dialect;
        this.pauses = pauses;
    }

    /**
     * Inserts the row of a grant, first thing in its transaction.
     *
     * @throws RowExists if it is decided already
     */
    void grant(Connection connection, PaidPurchase purchase, boolean settled) throws SQLException {
        insert(
                connection,
                purchase.purchaseId(),
                "insert into " + NAME + " (environment, app, purchase_id, market, product_type, product_id,"
                        + " purchase_token, developer_payload, quantity, purchase_time, period_end, state, reason,"
                        + " attempts, next_attempt_at, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + dialect.insertSuffix(),
                scope.environment,
                scope.app,
                purchase.purchaseId(),
                scope.market,
                purchase.type().value(),
                purchase.productId(),
                purchase.purchaseToken(),
                purchase.developerPayload(),
                purchase.quantity(),
                millis(purchase.purchaseTime()),
                millis(purchase.periodEnd()),
                (settled ? State.SETTLED : State.GRANTED).name(),
                settled ? null : Reason.CONFIRM_DUE.name(),
                0,
                settled ? null : (Object) pauses.next(0),
                pauses.now());
    }

    /**
     * Inserts the tombstone of a purchase that was never granted.
     *
     * @throws RowExists if it is decided already
     */
    void bury(Connection connection, String purchaseId, @Nullable String purchaseToken, long voidedAt)
            throws SQLException {
        insert(connection, purchaseId, tombstone(), tombstone(purchaseId, purchaseToken, voidedAt));
    }

    /** Inserts many tombstones at once. It leaves out, or fails with a SQLException for, what is decided already. */
    void buryAll(Connection connection, Collection<VoidedPurchase> voided) throws SQLException {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (VoidedPurchase purchase : voided) {
            Instant time = purchase.voidedTime();
            rows.add(tombstone(
                    purchase.purchaseId(),
                    purchase.purchaseToken(),
                    time == null ? pauses.now() : time.toEpochMilli()));
        }
        Sql.batch(connection, tombstone(), rows);
    }

    private String tombstone() {
        return "insert into " + NAME + " (environment, app, purchase_id, market, purchase_token, state, attempts,"
                + " recorded_at, voided_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)" + dialect.insertSuffix();
    }

    private @Nullable Object[] tombstone(@Nullable String purchaseId, @Nullable String purchaseToken, long voidedAt) {
        return new Object[] {
            scope.environment,
            scope.app,
            purchaseId,
            scope.market,
            purchaseToken,
            State.VOIDED.name(),
            0,
            pauses.now(),
            voidedAt
        };
    }

    private void insert(Connection connection, String purchaseId, String sql, @Nullable Object... values)
            throws SQLException {
        SQLException failed = null;
        try {
            if (Sql.update(connection, sql, values) == 1) {
                return;
            }
        } catch (SQLException unclear) {
            failed = unclear;
        }
        // In a new transaction, which sees what the other one has committed.
        connection.rollback();
        PurchaseRow row = find(connection, purchaseId);
        if (row != null) {
            throw new RowExists(row);
        }
        throw failed != null ? failed : new SQLException("the row that was in the way is gone", "40001");
    }

    @Nullable
    PurchaseRow find(Connection connection, String purchaseId) throws SQLException {
        return Sql.first(
                connection,
                "select " + COLUMNS + " from " + NAME + KEY,
                this::read,
                scope.environment,
                scope.app,
                purchaseId);
    }

    /** The decisions about some purchases; those without one are not in the map. */
    Map<String, State> states(Connection connection, Collection<String> purchaseIds) throws SQLException {
        if (purchaseIds.isEmpty()) {
            return new HashMap<>();
        }
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(scope.environment);
        parameters.add(scope.app);
        parameters.addAll(purchaseIds);
        Map<String, State> states = new HashMap<>();
        Sql.list(
                connection,
                "select purchase_id, state from " + NAME + " where environment = ? and app = ? and purchase_id in ("
                        + String.join(", ", Collections.nCopies(purchaseIds.size(), "?")) + ")",
                row -> states.put(row.getString("purchase_id"), State.valueOf(row.getString("state"))),
                parameters.toArray());
        return states;
    }

    /** ONE store knows that it was granted. A purchase that was voided in between stays so. */
    void settle(Connection connection, String purchaseId) throws SQLException {
        Sql.update(
                connection,
                "update " + NAME + " set state = ?, reason = null, detail = null, next_attempt_at = null" + KEY
                        + " and state = ?",
                State.SETTLED.name(),
                scope.environment,
                scope.app,
                purchaseId,
                State.GRANTED.name());
    }

    /** Lets a settled purchase be confirmed again, because ONE store lists it as unconfirmed. */
    boolean reopen(Connection connection, String purchaseId) throws SQLException {
        return Sql.update(
                        connection,
                        "update " + NAME + " set state = ?, reason = ?, attempts = 0, next_attempt_at = ?" + KEY
                                + " and state = ?",
                        State.GRANTED.name(),
                        Reason.CONFIRM_DUE.name(),
                        pauses.now(),
                        scope.environment,
                        scope.app,
                        purchaseId,
                        State.SETTLED.name())
                == 1;
    }

    /** Says why a row has still to be worked on. When that is, the claim or the grant has set already. */
    void explain(Connection connection, String purchaseId, State state, Reason reason, @Nullable String detail)
            throws SQLException {
        Sql.update(
                connection,
                "update " + NAME + " set reason = ?, detail = ?" + KEY + " and state = ?",
                reason.name(),
                detail,
                scope.environment,
                scope.app,
                purchaseId,
                state.name());
    }

    /** Takes the row for a revocation, first thing in its transaction. Returns whether there is a grant to revoke. */
    boolean revoke(Connection connection, String purchaseId, long voidedAt) throws SQLException {
        return Sql.update(
                        connection,
                        "update " + NAME + " set state = ?, reason = null, detail = null, next_attempt_at = null,"
                                + " voided_at = ?" + KEY + " and state in ('GRANTED', 'SETTLED', 'REVOKE_DUE')",
                        State.REVOKED.name(),
                        voidedAt,
                        scope.environment,
                        scope.app,
                        purchaseId)
                == 1;
    }

    /** Leaves a revoked purchase to a person. */
    void leaveRest(Connection connection, String purchaseId, String detail) throws SQLException {
        Sql.update(
                connection,
                "update " + NAME + " set reason = ?, detail = ?, next_attempt_at = ?" + KEY,
                Reason.REVOKE_INCOMPLETE.name(),
                detail,
                Pauses.NEVER,
                scope.environment,
                scope.app,
                purchaseId);
    }

    /** Records that a purchase is voided and that the revoke handler has failed. */
    void postponeRevocation(Connection connection, String purchaseId, long voidedAt, @Nullable String detail)
            throws SQLException {
        Sql.update(
                connection,
                "update " + NAME + " set state = ?, reason = ?, detail = ?, voided_at = ?, next_attempt_at = ?" + KEY
                        + " and state in ('GRANTED', 'SETTLED')",
                State.REVOKE_DUE.name(),
                Reason.REVOKE_FAILED.name(),
                detail,
                voidedAt,
                pauses.next(0),
                scope.environment,
                scope.app,
                purchaseId);
    }

    /** Takes rows whose time has come. Until their next one no other instance takes them, also if this one dies. */
    List<PurchaseRow> claim(Connection connection, int most) throws SQLException {
        List<PurchaseRow> claimed = new ArrayList<>();
        List<PurchaseRow> due = Sql.list(
                connection,
                "select " + COLUMNS + " from " + NAME + " where environment = ? and app = ? and market = ?"
                        + " and next_attempt_at <= ? order by next_attempt_at limit ?" + dialect.lockSuffix(),
                this::read,
                scope.environment,
                scope.app,
                scope.market,
                pauses.now(),
                most);
        for (PurchaseRow row : due) {
            int updated = Sql.update(
                    connection,
                    "update " + NAME + " set attempts = attempts + 1, next_attempt_at = ?" + KEY
                            + " and next_attempt_at = ?",
                    pauses.next(row.attempts + 1),
                    scope.environment,
                    scope.app,
                    row.purchaseId,
                    row.nextAttemptAt);
            if (updated == 1) {
                claimed.add(row);
            }
        }
        return claimed;
    }

    /** How many rows are open, by reason. */
    Map<Reason, Long> countOpen(Connection connection) throws SQLException {
        return OpenCount.of(connection, NAME, scope, "next_attempt_at is not null");
    }

    private PurchaseRow read(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return new PurchaseRow(
                row.getString("purchase_id"),
                State.valueOf(row.getString("state")),
                reason == null ? null : Reason.valueOf(reason),
                purchase(row),
                row.getInt("attempts"),
                Sql.number(row, "next_attempt_at"),
                Sql.number(row, "voided_at"));
    }

    private static @Nullable PaidPurchase purchase(ResultSet row) throws SQLException {
        String type = row.getString("product_type");
        return type == null
                ? null
                : new PaidPurchase(
                        row.getString("purchase_id"),
                        row.getString("purchase_token"),
                        ProductType.of(type),
                        row.getString("product_id"),
                        MarketCode.of(row.getString("market")),
                        row.getString("developer_payload"),
                        row.getInt("quantity"),
                        instant(Sql.number(row, "purchase_time")),
                        instant(Sql.number(row, "period_end")));
    }

    private static @Nullable Long millis(@Nullable Instant time) {
        return time == null ? null : time.toEpochMilli();
    }

    private static @Nullable Instant instant(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
