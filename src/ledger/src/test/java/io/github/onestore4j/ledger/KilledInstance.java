package io.github.onestore4j.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.onestore4j.Environment;
import io.github.onestore4j.OneStore;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.signature.LicenseKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import okhttp3.OkHttpClient;

/** One instance of a game, in a process of its own: it reads messages from its input, and says which it has taken. */
public final class KilledInstance {
    private final PurchaseLedger ledger;
    private final PrintStream out = new PrintStream(System.out, true, UTF_8);

    private KilledInstance(PurchaseLedger ledger) {
        this.ledger = ledger;
    }

    /**
     * Takes the database, the store, the license key, the clock's shift in seconds, and where to die for which time.
     */
    public static void main(String[] arguments) throws IOException {
        KillPoint.Trap trap = new KillPoint.Trap(KillPoint.valueOf(arguments[4]), Integer.parseInt(arguments[5]));
        Clock clock = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(Long.parseLong(arguments[3])));
        OneStore oneStore = OneStore.builder()
                .environment(Environment.at(arguments[1]))
                .market(MarketCode.MKT_GLB)
                .credentials("com.example.game", "vxIMAGcVz3DAx20uDBr/IDWNJAPNHFl7YruF4uxB6BI=")
                .licenseKey(LicenseKey.of(arguments[2]))
                .deadline(Duration.ofSeconds(3))
                .retryDelay(Duration.ZERO)
                .clock(clock)
                .httpClient(
                        new OkHttpClient.Builder().addInterceptor(trap.http()).build())
                .build();
        PurchaseLedger ledger = PurchaseLedger.builder()
                .oneStore(oneStore)
                .dataSource(trap.database(Database.open(arguments[0])))
                .onGrant((connection, purchase) -> {
                    grant(connection, purchase);
                    trap.pass(KillPoint.IN_GRANT);
                })
                .onRevoke((connection, purchase) -> {
                    revoke(connection, purchase);
                    trap.pass(KillPoint.IN_REVOKE);
                })
                .clock(clock)
                .build();
        new KilledInstance(ledger).run();
    }

    static void grant(Connection connection, PaidPurchase purchase) throws SQLException {
        Game.grant(connection, purchase);
    }

    /** Grants stay, so that a double one shows also after it was revoked. */
    static void revoke(Connection connection, PaidPurchase purchase) throws SQLException {
        Sql.update(connection, "insert into revocations values (?)", purchase.purchaseId());
    }

    private void run() throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        ExecutorService threads = Executors.newFixedThreadPool(3);
        out.println("ready");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] message = line.split(" ", -1);
            threads.execute(() -> take(message));
        }
        Runtime.getRuntime().halt(0);
    }

    /** What is not taken is sent again. */
    private void take(String[] message) {
        try {
            switch (message[1]) {
                case "app" -> ledger.process(message[2], message[3]);
                case "return" -> ledger.onPaymentReturn(new String(bytes(message[2]), UTF_8));
                case "callback" -> ledger.onPaymentCallback(bytes(message[2]));
                case "notification" -> ledger.onNotification(bytes(message[2]));
                default -> ledger.sweep();
            }
            out.println("taken " + message[0]);
        } catch (RuntimeException failed) {
            out.println("failed " + message[0] + " " + failed);
        }
    }

    private static byte[] bytes(String text) {
        return Base64.getDecoder().decode(text);
    }
}
