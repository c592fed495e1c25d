package io.github.onestore4j.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;

/** Counts what is open in a table. */
final class OpenCount {
    private OpenCount() {}

    static Map<Reason, Long> of(Connection connection, String table, Scope scope) throws SQLException {
        Map<Reason, Long> counts = new EnumMap<>(Reason.class);
        Sql.list(
                connection,
                "select reason, count(*) as entries from " + table + " where environment = ? and app = ? and market = ?"
                        + " and next_attempt_at is not null group by reason",
                row -> counts.put(Reason.valueOf(row.getString("reason")), row.getLong("entries")),
                scope.environment,
                scope.app,
                scope.market);
        return counts;
    }
}
