package io.github.onestore4j.ledger;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.SQLTransientException;

/** What the databases do not have in common. Immutable. */
final class Dialect {
    private static final int SQLITE_BUSY = 5;

    private final String schemaFile;
    private final String insertSuffix;
    private final String lockSuffix;

    private Dialect(String schemaFile, String insertSuffix, String lockSuffix) {
        this.schemaFile = schemaFile;
        this.insertSuffix = insertSuffix;
        this.lockSuffix = lockSuffix;
    }

    static Dialect of(Connection connection) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        String product = database.getDatabaseProductName();
        int major = database.getDatabaseMajorVersion();
        int minor = database.getDatabaseMinorVersion();
        switch (product) {
            case "PostgreSQL":
                return new Dialect("postgresql.sql", " on conflict do nothing", " for update skip locked");
            case "SQLite":
                return new Dialect("sqlite.sql", " on conflict do nothing", "");
            case "H2":
                return new Dialect("h2.sql", "", "");
            case "MySQL":
                return new Dialect("mysql.sql", "", major >= 8 ? " for update skip locked" : "");
            case "MariaDB":
                boolean skips = major > 10 || (major == 10 && minor >= 6);
                return new Dialect("mysql.sql", "", skips ? " for update skip locked" : "");
            default:
                throw new LedgerException(
                        "the ledger works on PostgreSQL, MySQL, MariaDB, H2 and SQLite, and not on " + product, null);
        }
    }

    /** The DDL, as a resource beside this class. */
    String schemaFile() {
        return schemaFile;
    }

    /** Lets an insert of a row that exists return 0; without it the insert fails. */
    String insertSuffix() {
        return insertSuffix;
    }

    /** Keeps instances that claim work at the same time from waiting for one another; without it they only collide. */
    String lockSuffix() {
        return lockSuffix;
    }

    /** Whether the transaction lost against another one, so that it succeeds when it is repeated. */
    static boolean isCollision(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLTransientException
                || (state == null
                        ? failure.getErrorCode() == SQLITE_BUSY
                        : state.startsWith("40") || state.equals("HYT00"));
    }
}
