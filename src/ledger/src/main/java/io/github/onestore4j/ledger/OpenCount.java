package io.github.onestore4j.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;

/** Counts what is open in a table. */
final class OpenCount {
    private OpenCount() {}

    /** @param condition what makes an entry of the scope an open one, in SQL */
    static Map<Reason, Long> of(Connection connection, String table, Scope scope, String condition)
            throws SQLException {
        Map<Reason, Long> counts = new EnumMap<>(Reason.class);
        Sql.list(
                connection,
                "select reason, count(*) as entries from " + table + " where environment = ? and app = ? and market = ?"
                        + " and " + condition + " group by reason",
                row -> counts.put(Reason.valueOf(row.getString("reason")), row.getLong("entries")),
                scope.environment,
                scope.app,
                scope.market);
        return counts;
    }
}
