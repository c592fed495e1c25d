package io.github.onestore4j.emulator.standalone;

import io.github.onestore4j.emulator.internal.server.ServerSettings;
import io.github.onestore4j.emulator.store.App;
import io.github.onestore4j.emulator.store.AppKey;
import io.github.onestore4j.emulator.store.Mode;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What the command line says; picocli fills it. */
@NullUnmarked
final class Options {
    private static final Duration REDELIVERY = Duration.ofSeconds(1);
    private static final int MOST_PORTS = 65535;

    @Option(
            names = "--host",
            paramLabel = "<address>",
            defaultValue = "127.0.0.1",
            description = "The address to listen on; 0.0.0.0 for all. Default: ${DEFAULT-VALUE}")
    private String host;

    private int port;

    @Option(
            names = "--public-url",
            paramLabel = "<url>",
            description = "Where browsers find the store, when they do not find it where the shop's server does")
    private String publicUrl;

    @Option(
            names = "--allow-host",
            paramLabel = "<name>",
            description =
                    "A name with dots by which the page and the emulator's own API may be called; may be repeated")
    private Set<String> allowedHosts = Set.of();

    @Option(
            names = "--mode",
            paramLabel = "<sandbox|commercial>",
            defaultValue = "sandbox",
            description = "The environment that is emulated. Default: ${DEFAULT-VALUE}")
    private Mode mode;

    @Option(
            names = {"--client", "--app"},
            paramLabel = "<id>:<secret>",
            description = "The app that is registered. Default: an example whose secret and key never change")
    private Credentials client;

    @Option(
            names = "--license-key-file",
            paramLabel = "<file>",
            description =
                    "The private RSA key that messages are signed with, PKCS#8 in PEM; its license key is printed")
    private Path keyFile;

    @Option(names = "--notify", paramLabel = "<url>", description = "Where the app's notifications go")
    private URI notificationUrl;

    @Option(
            names = "--seed",
            paramLabel = "<file>",
            description = "A YAML or JSON file with apps, products, logins and purchases to begin with")
    private Path seed;

    @Option(names = "--state", paramLabel = "<file>", description = "A saved state to begin with")
    private Path state;

    @Option(
            names = "--market",
            paramLabel = "<MKT_GLB|MKT_ONE>",
            defaultValue = "MKT_GLB",
            description = "Where the purchases of --purchase are made. Default: ${DEFAULT-VALUE}")
    private MarketCode market;

    @Option(
            names = "--purchase",
            paramLabel = "<type>:<product>",
            description = "Lets a player buy something: inapp, auto or subscription, and a product; may be repeated")
    private List<Sale> sales = List.of();

    /**
     * An app's id and secret.
     *
     * @param id the id
     * @param secret the secret
     */
    record Credentials(String id, String secret) {
        static Credentials parse(String text) {
            int colon = text.indexOf(':');
            if (colon < 1 || colon == text.length() - 1) {
                throw new TypeConversionException("it needs a client id, a colon and a secret");
            }
            return new Credentials(text.substring(0, colon), text.substring(colon + 1));
        }
    }

    @Option(
            names = "--port",
            paramLabel = "<number>",
            defaultValue = "8080",
            description = "The port to listen on; 0 for any free one. Default: ${DEFAULT-VALUE}")
    void port(String text) {
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > MOST_PORTS) {
            throw new TypeConversionException("--port " + text + " is no port");
        }
        port = Integer.parseInt(text);
    }

    static MarketCode market(String text) {
        MarketCode market = MarketCode.of(text);
        if (!market.isKnown()) {
            throw new TypeConversionException("it is one of " + MarketCode.values() + ", not " + text);
        }
        return market;
    }

    static Sale sale(String text) {
        int colon = text.indexOf(':');
        ProductType type = ProductType.of(text.substring(0, Math.max(0, colon)));
        if (!type.isKnown() || type.equals(ProductType.ALL) || colon == text.length() - 1) {
            throw new TypeConversionException("it needs inapp, auto or subscription, a colon and a product");
        }
        return Sale.of(type, text.substring(colon + 1));
    }

    ServerSettings settings() {
        return new ServerSettings(host, port, publicUrl, allowedHosts, REDELIVERY);
    }

    Mode mode() {
        return mode;
    }

    App app() throws IOException {
        App app = App.example();
        if (client != null) {
            app = keyFile == null
                    ? App.of(client.id(), client.secret())
                    : new App(client.id(), client.secret(), app.key(), null);
        }
        if (keyFile != null) {
            app = new App(app.clientId(), app.clientSecret(), AppKey.ofPem(Files.readString(keyFile)), null);
        }
        return app.notifying(notificationUrl);
    }

    @Nullable
    Path seed() {
        return seed;
    }

    @Nullable
    Path state() {
        return state;
    }

    List<Sale> sales() {
        return sales.stream().map(sale -> sale.market(market)).toList();
    }
}
