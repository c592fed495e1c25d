package io.github.onestore4j.emulator.standalone;

import io.github.onestore4j.emulator.internal.json.Yaml;
import io.github.onestore4j.emulator.internal.server.StoreServer;
import io.github.onestore4j.emulator.internal.state.StateJson;
import io.github.onestore4j.emulator.store.App;
import io.github.onestore4j.emulator.store.EmulatorClock;
import io.github.onestore4j.emulator.store.Mode;
import io.github.onestore4j.emulator.store.Purchase;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.emulator.store.Store;
import io.github.onestore4j.model.MarketCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs an emulated store until it is told to end, for who tests without JUnit or without Java. */
@Command(
        name = "onestore4j-emulator",
        description = "An emulated ONE store, with a page at / and an API of its own at /__admin/onestore.",
        mixinStandardHelpOptions = true,
        versionProvider = StandaloneStore.Version.class,
        sortOptions = false,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:it was told to end", "1:it could not start", "2:the options make no sense"})
public final class StandaloneStore implements Runnable {
    @Mixin
    private final Options options = new Options();

    private StandaloneStore() {}

    /** Starts it; {@code --help} says what it takes. */
    public static void main(String[] arguments) {
        int exitCode = new CommandLine(new StandaloneStore())
                .registerConverter(Options.Credentials.class, Options.Credentials::parse)
                .registerConverter(Mode.class, text -> Mode.valueOf(text.toUpperCase(Locale.ROOT)))
                .registerConverter(MarketCode.class, Options::market)
                .registerConverter(Sale.class, Options::sale)
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println("onestore4j-emulator: " + failure.getMessage());
                    return command.getCommandSpec().exitCodeOnExecutionException();
                })
                .execute(arguments);
        // A store that has started runs on in threads of its own.
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    @Override
    public void run() {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        try {
            open(out);
        } catch (NoSuchFileException missing) {
            throw new IllegalArgumentException("there is no file " + missing.getMessage(), missing);
        } catch (IOException failure) {
            throw new IllegalArgumentException("a file could not be read: " + failure.getMessage(), failure);
        }
    }

    private void open(PrintWriter out) throws IOException {
        App app = options.app();
        Store store = new Store(options.mode(), EmulatorClock.running());
        store.register(app);
        StoreServer server = new StoreServer(store, options.settings());
        if (options.state() != null) {
            store.load(StateJson.read(Files.readString(options.state())));
        }
        if (options.seed() != null) {
            server.perform("/seed", Yaml.read(Files.readString(options.seed())));
        }
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
        out.printf("client id      %s%n", app.clientId());
        out.printf("client secret  %s%n", app.clientSecret());
        out.printf("license key    %s%n", app.key().licenseKey());
        for (Sale sale : options.sales()) {
            Purchase purchase = store.buy(app.clientId(), sale);
            out.printf(
                    "purchase       %s %s %s, purchaseToken %s%n",
                    sale.market(), sale.type(), sale.productId(), purchase.purchaseToken());
        }
        server.beginHere();
        out.printf("page           %s/%n", server.url());
        out.printf("own API        %s/__admin/onestore/openapi%n", server.url());
        out.printf("ready          %s %s%n", server.url(), options.mode());
    }

    /** Returns the version that the jar's manifest names. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = StandaloneStore.class.getPackage().getImplementationVersion();
            return new String[] {"onestore4j-emulator " + (version == null ? "development" : version)};
        }
    }
}
