package io.github.onestore4j.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariDataSource;
import io.github.onestore4j.Environment;
import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A ledger of a million purchases costs what a ledger of a thousand does, on a real PostgreSQL server. */
class GrowthTest {
    @RegisterExtension
    static final OneStoreEmulator STORE = OneStoreEmulator.sandbox();

    private static final int FEW = 1_000;
    private static final int SOME = 10_000;
    private static final int MANY = Integer.getInteger("ledger.rows", 1_000_000);

    /** The statements that a ledger has sent. */
    private final List<String> statements = new ArrayList<>();

    private DataSource counting(DataSource pool) {
        return proxy(DataSource.class, pool, "getConnection", this::counting);
    }

    private Object counting(Object connection, Object[] arguments) {
        return proxy(Connection.class, (Connection) connection, "prepareStatement", (statement, sql) -> {
            statements.add(sql[0].toString());
            return statement;
        });
    }

    private interface Change {
        Object of(Object result, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, T real, String name, Change change) {
        Object proxy = Proxy.newProxyInstance(
                GrowthTest.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        Object result = method.invoke(real, arguments);
                        return method.getName().equals(name) ? change.of(result, arguments) : result;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
        return type.cast(proxy);
    }

    private static void fill(HikariDataSource database, int from, int to) {
        Database.execute(
                database,
                "insert into onestore_purchase (environment, app, purchase_id, market, product_type, product_id,"
                        + " purchase_token, quantity, state, attempts, recorded_at)"
                        + " select 'SANDBOX', 'com.example.game', 'old-' || n, 'MKT_GLB', 'inapp', 'gold100',"
                        + " 'token-' || n, 1, 'SETTLED', 1, n from generate_series(" + from + ", " + to + ") n;"
                        + "analyze onestore_purchase");
    }

    /** The statements of a purchase, of its repetition, and of a sweep without anything to do. */
    private List<String> statementsOfAPurchase(PurchaseLedger ledger) {
        statements.clear();
        String token = STORE.buy(Sale.of(ProductType.INAPP, "gold100")).purchaseToken();
        assertThat(ledger.process("gold100", token).kind()).isEqualTo(Outcome.Kind.GRANTED);
        assertThat(statements)
                .as("a row for the grant, the game's own, and one change when it is settled")
                .hasSize(3);
        assertThat(ledger.process("gold100", token).kind()).isEqualTo(Outcome.Kind.GRANTED_BEFORE);
        ledger.sweep();
        return List.copyOf(statements);
    }

    @Test
    void aPurchaseCostsTheSameNumberOfStatementsAndAllGoByIndex() throws SQLException {
        try (HikariDataSource database = Database.POSTGRESQL.create();
                OneStore oneStore = STORE.client(MarketCode.MKT_GLB).build()) {
            PurchaseLedger ledger = PurchaseLedger.builder()
                    .oneStore(oneStore)
                    .dataSource(counting(database))
                    .onGrant(Game::grant)
                    .onRevoke(Game::revoke)
                    .build();
            fill(database, 1, FEW);
            ledger.sweep();
            List<String> withFew = statementsOfAPurchase(ledger);
            fill(database, FEW + 1, MANY);

            List<String> withMany = statementsOfAPurchase(ledger);

            assertThat(withMany).isEqualTo(withFew);
            assertThat(plans(database, withMany)).noneMatch(plan -> plan.contains("Seq Scan on onestore_purchase"));
        }
    }

    /** What PostgreSQL means to do for the statements that search the table. */
    private static List<String> plans(HikariDataSource database, List<String> statements) throws SQLException {
        List<String> plans = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            for (String sql : statements.stream().distinct().toList()) {
                if (sql.contains("onestore_purchase where") || sql.startsWith("update onestore_purchase")) {
                    plans.add(String.join(
                            "\n", Sql.list(connection, "explain " + literal(sql), row -> row.getString(1))));
                }
            }
        }
        assertThat(plans).hasSizeGreaterThanOrEqualTo(4);
        return plans;
    }

    /** The statement with values of the table in place of its parameters. */
    private static String literal(String sql) {
        return sql.replace("environment = ?", "environment = 'SANDBOX'")
                .replace("app = ?", "app = 'com.example.game'")
                .replace("market = ?", "market = 'MKT_GLB'")
                .replace("purchase_id = ?", "purchase_id = 'old-77'")
                .replace("next_attempt_at <= ?", "next_attempt_at <= 1700000000000")
                .replace("next_attempt_at = ?", "next_attempt_at = 1700000000000")
                .replace("limit ?", "limit 50")
                .replace("?", "null");
    }

    /** A list of one hundred thousand voids, a page of a hundred at a time. */
    private static void list(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        int page = query.contains("continuationKey=")
                ? Integer.parseInt(query.replaceAll(".*continuationKey=(\\d+).*", "$1"))
                : 0;
        String body = path.endsWith("/token")
                ? "{\"access_token\":\"t\",\"token_type\":\"bearer\",\"expires_in\":3600}"
                : path.endsWith("/voided-purchases") ? page(page) : "{\"unconfirmedPurchaseList\":[]}";
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String page(int page) {
        String entries = IntStream.range(page * 100, page * 100 + 100)
                .mapToObj(n -> "{\"purchaseId\":\"void-" + n + "\",\"purchaseToken\":\"t-" + n
                        + "\",\"voidedTime\":1700000000000}")
                .collect(Collectors.joining(","));
        String key = page < 999 ? "\"continuationKey\":\"" + (page + 1) + "\"," : "";
        return "{" + key + "\"voidedPurchaseList\":[" + entries + "]}";
    }

    @Test
    void aHundredThousandVoidsAreSweptPageByPage() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", GrowthTest::list);
        server.start();
        try (HikariDataSource database = Database.POSTGRESQL.create();
                OneStore oneStore = OneStore.builder()
                        .environment(Environment.at(
                                "http://127.0.0.1:" + server.getAddress().getPort()))
                        .market(MarketCode.MKT_GLB)
                        .credentials("com.example.game", "secret")
                        .build()) {
            PurchaseLedger ledger = PurchaseLedger.builder()
                    .oneStore(oneStore)
                    .dataSource(counting(database))
                    .onGrant(Game::grant)
                    .onRevoke(Game::revoke)
                    .build();
            // PostgreSQL keeps the plans it has made for a connection: those for an empty table read all of it.
            fill(database, 1, SOME);
            statements.clear();

            SweepReport report = ledger.sweep();

            assertThat(report.failures()).isEmpty();
            assertThat(statements.size()).as("four a page, and a few").isBetween(4_000, 4_020);
            try (Connection connection = database.getConnection()) {
                assertThat(Sql.list(connection, "select count(*) from onestore_purchase", row -> row.getInt(1)))
                        .containsExactly(SOME + 100_000);
            }
        } finally {
            server.stop(0);
        }
    }
}
