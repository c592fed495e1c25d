package io.github.onestore4j.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Compares the database with the shipped DDL, and changes nothing. */
final class SchemaCheck {
    private static final Map<String, List<String>> COLUMNS = columns();
    private static final Map<String, Set<String>> KEYS = keys();

    private final Dialect dialect;

    SchemaCheck(Dialect dialect) {
        this.dialect = dialect;
    }

    private static Map<String, List<String>> columns() {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        columns.put(
                "onestore_purchase",
                Arrays.asList(
                        "environment",
                        "app",
                        "purchase_id",
                        "market",
                        "product_type",
                        "product_id",
                        "purchase_token",
                        "developer_payload",
                        "quantity",
                        "purchase_time",
                        "period_end",
                        "state",
                        "reason",
                        "detail",
                        "attempts",
                        "next_attempt_at",
                        "recorded_at",
                        "voided_at"));
        columns.put(
                "onestore_lookup",
                Arrays.asList(
                        "environment",
                        "app",
                        "purchase_token",
                        "purchase_id",
                        "product_id",
                        "market",
                        "product_type",
                        "developer_payload",
                        "says_canceled",
                        "origin",
                        "reason",
                        "detail",
                        "attempts",
                        "next_attempt_at",
                        "recorded_at"));
        columns.put(
                "onestore_sweep",
                Arrays.asList(
                        "environment",
                        "app",
                        "market",
                        "list_name",
                        "swept_until",
                        "window_start",
                        "window_end",
                        "continuation_key",
                        "missed_from",
                        "missed_until",
                        "lease_owner",
                        "leased_until"));
        return columns;
    }

    private static Map<String, Set<String>> keys() {
        Map<String, Set<String>> keys = new LinkedHashMap<>();
        keys.put("onestore_purchase", setOf("environment", "app", "purchase_id"));
        keys.put("onestore_lookup", setOf("environment", "app", "purchase_token", "purchase_id", "product_id"));
        keys.put("onestore_sweep", setOf("environment", "app", "market", "list_name"));
        return keys;
    }

    private static Set<String> setOf(String... names) {
        return new HashSet<>(Arrays.asList(names));
    }

    /**
     * Compares.
     *
     * @throws LedgerException if tables, columns, primary keys or indexes are missing; it names them
     */
    void check(Connection connection) throws SQLException {
        List<String> missing = new ArrayList<>();
        for (Map.Entry<String, List<String>> table : COLUMNS.entrySet()) {
            check(connection, table.getKey(), table.getValue(), missing);
        }
        if (!missing.isEmpty()) {
            throw new LedgerException(
                    "the database lacks " + String.join(", ", missing)
                            + "; run the DDL in io/github/onestore4j/ledger/" + dialect.schemaFile()
                            + " of onestore4j-ledger's jar",
                    null);
        }
    }

    private static void check(Connection connection, String table, List<String> columns, List<String> missing)
            throws SQLException {
        Set<String> found = columns(connection, table);
        if (found.isEmpty()) {
            // A failed statement ends PostgreSQL's transaction.
            connection.rollback();
            missing.add("table " + table);
            return;
        }
        for (String column : columns) {
            if (!found.contains(column)) {
                missing.add("column " + table + "." + column);
            }
        }
        String stored = connection.getMetaData().storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
        if (!primaryKey(connection, stored).equals(KEYS.get(table))) {
            missing.add("primary key of " + table + " on " + KEYS.get(table));
        }
        if (columns.contains("next_attempt_at") && !indexed(connection, stored).contains("next_attempt_at")) {
            missing.add("index of " + table + " that ends with next_attempt_at");
        }
    }

    /** What a query finds, as the ledger's own statements will find it, whatever schemas there are. */
    private static Set<String> columns(Connection connection, String table) throws SQLException {
        Set<String> names = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement("select * from " + table + " where 1 = 0");
                ResultSet nothing = statement.executeQuery()) {
            ResultSetMetaData columns = nothing.getMetaData();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                names.add(columns.getColumnName(i).toLowerCase(Locale.ROOT));
            }
        } catch (SQLException missing) {
            return Collections.emptySet();
        }
        return names;
    }

    /** In whatever schema: the search path can have several, and a query has found the table in one. */
    private static Set<String> primaryKey(Connection connection, String table) throws SQLException {
        try (ResultSet rows = connection.getMetaData().getPrimaryKeys(connection.getCatalog(), null, table)) {
            return columnNames(rows);
        }
    }

    private static Set<String> indexed(Connection connection, String table) throws SQLException {
        try (ResultSet rows =
                connection.getMetaData().getIndexInfo(connection.getCatalog(), null, table, false, true)) {
            return columnNames(rows);
        }
    }

    private static Set<String> columnNames(ResultSet rows) throws SQLException {
        Set<String> names = new HashSet<>();
        while (rows.next()) {
            String name = rows.getString("COLUMN_NAME");
            if (name != null) {
                names.add(name.toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }
}
