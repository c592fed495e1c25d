package io.github.onestore4j.ledger;

import io.github.onestore4j.model.ProductType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTransientException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table of look-ups to do: tickets that could not be settled, and next payments. */
final class LookupTable {
    private static final String NAME = "onestore_lookup";
    private static final String KEY =
            " where environment = ? and app = ? and purchase_token = ? and purchase_id = ? and product_id = ?";

    private final Scope scope;
    private final Dialect dialect;
    private final Pauses pauses;

    LookupTable(Scope scope, Dialect dialect, Pauses pauses) {
        this.scope = scope;
        this.dialect = dialect;
        this.pauses = pauses;
    }

    /**
     * Keeps a ticket, or says why it is still kept. One that was claimed is due when its claim says. A new one is due
     * soon, also if a look-up under the same key is planned for the next payment.
     */
    void keep(Connection connection, Ticket ticket, Reason reason, @Nullable String detail) throws SQLException {
        long soon = pauses.next(Math.max(0, ticket.attempts));
        long latest = ticket.isStored() ? Long.MAX_VALUE : soon;
        int kept = Sql.update(
                connection,
                "update " + NAME + " set reason = ?, detail = ?,"
                        + " next_attempt_at = case when next_attempt_at > ? then ? else next_attempt_at end" + KEY,
                parameters(ticket, reason.name(), detail, latest, latest));
        if (kept == 0) {
            insert(connection, ticket, reason, detail, soon);
        }
    }

    /** Lets a recurring purchase be looked up at a time. */
    void watch(Connection connection, PaidPurchase purchase, long time) throws SQLException {
        Ticket ticket =
                Ticket.ofOneStore(purchase.purchaseToken(), purchase.productId(), null, purchase.type(), null, false);
        int kept = Sql.update(
                connection,
                "update " + NAME + " set reason = ?, detail = null, attempts = 0, next_attempt_at = ?" + KEY,
                parameters(ticket, Reason.RENEWAL_DUE.name(), time));
        if (kept == 0) {
            insert(connection, ticket, Reason.RENEWAL_DUE, null, time);
        }
    }

    private void insert(Connection connection, Ticket ticket, Reason reason, @Nullable String detail, long time)
            throws SQLException {
        try {
            tryToInsert(connection, ticket, reason, detail, time);
        } catch (SQLIntegrityConstraintViolationException exists) {
            throw new SQLTransientException("another instance was faster", exists);
        }
    }

    private void tryToInsert(Connection connection, Ticket ticket, Reason reason, @Nullable String detail, long time)
            throws SQLException {
        Sql.update(
                connection,
                "insert into " + NAME + " (reason, detail, environment, app, purchase_token, purchase_id, product_id,"
                        + " market, product_type, developer_payload, says_canceled, origin, attempts,"
                        + " next_attempt_at, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + dialect.insertSuffix(),
                reason.name(),
                detail,
                scope.environment,
                scope.app,
                ticket.purchaseToken,
                Ticket.text(ticket.purchaseId),
                Ticket.text(ticket.productId),
                scope.market,
                ticket.type == null ? null : ticket.type.value(),
                ticket.developerPayload,
                ticket.saysCanceled ? 1 : 0,
                ticket.origin.name(),
                Math.max(0, ticket.attempts),
                time,
                pauses.now());
    }

    void delete(Connection connection, Ticket ticket) throws SQLException {
        Sql.update(connection, "delete from " + NAME + KEY, parameters(ticket));
    }

    private @Nullable Object[] parameters(Ticket ticket, @Nullable Object... first) {
        List<@Nullable Object> all = new ArrayList<>();
        for (Object parameter : first) {
            all.add(parameter);
        }
        all.add(scope.environment);
        all.add(scope.app);
        all.add(ticket.purchaseToken);
        all.add(Ticket.text(ticket.purchaseId));
        all.add(Ticket.text(ticket.productId));
        return all.toArray();
    }

    /** Takes tickets whose time has come, as {@link PurchaseTable#claim} does. */
    List<Ticket> claim(Connection connection, int most) throws SQLException {
        Map<Ticket, Long> due = new LinkedHashMap<>();
        Sql.list(
                connection,
                "select * from " + NAME + " where environment = ? and app = ? and market = ?"
                        + " and next_attempt_at <= ? order by next_attempt_at limit ?" + dialect.lockSuffix(),
                row -> due.put(read(row), row.getLong("next_attempt_at")),
                scope.environment,
                scope.app,
                scope.market,
                pauses.now(),
                most);
        List<Ticket> claimed = new ArrayList<>();
        for (Map.Entry<Ticket, Long> entry : due.entrySet()) {
            Ticket ticket = entry.getKey();
            List<@Nullable Object> values = new ArrayList<>();
            values.add(pauses.next(ticket.attempts + 1));
            for (Object value : parameters(ticket)) {
                values.add(value);
            }
            values.add(entry.getValue());
            int updated = Sql.update(
                    connection,
                    "update " + NAME + " set attempts = attempts + 1, next_attempt_at = ?" + KEY
                            + " and next_attempt_at = ?",
                    values.toArray());
            if (updated == 1) {
                claimed.add(ticket);
            }
        }
        return claimed;
    }

    /** Counts the open tickets, by reason. One whose payment was decided meanwhile is not open any more. */
    Map<Reason, Long> countOpen(Connection connection) throws SQLException {
        return OpenCount.of(
                connection,
                NAME,
                scope,
                "not exists (select 1 from onestore_purchase decided"
                        + " where decided.environment = onestore_lookup.environment and decided.app = onestore_lookup.app"
                        + " and decided.purchase_id = onestore_lookup.purchase_id"
                        + " and (onestore_lookup.says_canceled = 0 or decided.voided_at is not null))");
    }

    private static Ticket read(ResultSet row) throws SQLException {
        String type = row.getString("product_type");
        return Ticket.stored(
                row.getString("purchase_token"),
                orNull(row.getString("product_id")),
                orNull(row.getString("purchase_id")),
                type == null ? null : ProductType.of(type),
                row.getString("developer_payload"),
                Ticket.Origin.valueOf(row.getString("origin")),
                row.getInt("says_canceled") == 1,
                row.getInt("attempts"));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
