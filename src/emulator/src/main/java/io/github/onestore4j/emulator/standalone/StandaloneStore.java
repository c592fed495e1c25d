package io.github.onestore4j.emulator.standalone;

import io.github.onestore4j.emulator.http.StoreServer;
import io.github.onestore4j.emulator.store.EmulatorClock;
import io.github.onestore4j.emulator.store.Purchase;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.emulator.store.Store;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Runs an emulated store until it is told to end, for who tests without JUnit or without Java. */
public final class StandaloneStore {
    private static final Duration REDELIVERY = Duration.ofSeconds(1);

    private final Options options;
    private final Store store;
    private final StoreServer server;

    private StandaloneStore(Options options) {
        this.options = options;
        store = new Store(options.mode, EmulatorClock.running());
        store.register(options.app);
        server = new StoreServer(store, options.port, REDELIVERY);
    }

    /** Starts it; {@code --help} says what it takes. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            Options options = Options.parse(arguments);
            if (options.help) {
                out.print(Options.USAGE);
            } else {
                new StandaloneStore(options).open(out);
            }
        } catch (IllegalArgumentException wrong) {
            out.println(wrong.getMessage());
            out.println();
            out.print(Options.USAGE);
            System.exit(2);
        }
    }

    private void open(PrintStream out) {
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
        out.printf("ONE store, emulated (%s), is at %s%n%n", options.mode, server.url());
        out.printf("  client id      %s%n", options.app.clientId());
        out.printf("  client secret  %s%n", options.app.clientSecret());
        out.printf("  licence key    %s%n%n", options.app.key().licenseKey());
        options.sales.forEach(sale -> buy(sale, out));
        out.print("""
                Fill it and move it with POST and JSON:

                  %1$s/apps       {"clientId": "com.example.other", "clientSecret": "s3cret"}
                  %1$s/purchases  {"clientId": "%2$s", "type": "inapp", "productId": "gold100", "market": "MKT_GLB"}
                  %1$s/refunds    {"purchaseToken": "..."}
                  %1$s/products   {"type": "inapp", "productId": "gold100", "title": "100 gold", "price": 1000}
                  %1$s/logins     {"user": "anna"}
                  %1$s/clock      {"advance": "P3DT1H"}

                Requests and faults are WireMock's: %3$s/__admin/requests, %3$s/__admin/mappings
                Ctrl-C ends it.
                """.formatted(server.url() + "/__admin/onestore", options.app.clientId(), server.url()));
    }

    private void buy(Sale sale, PrintStream out) {
        Purchase purchase = store.buy(options.app.clientId(), sale);
        out.printf(
                "  purchase       %s %s %s, purchaseToken %s%n%n",
                sale.market(), sale.type(), sale.productId(), purchase.purchaseToken());
    }
}
