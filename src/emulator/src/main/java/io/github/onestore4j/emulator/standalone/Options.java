package io.github.onestore4j.emulator.standalone;

import io.github.onestore4j.emulator.store.App;
import io.github.onestore4j.emulator.store.Mode;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;

/** What the command line says. */
final class Options {
    static final String USAGE = """
            An emulated ONE store on a port of this machine.

              --port <number>               where it listens; 0 for any free port. Default: 8080
              --mode <sandbox|commercial>   which environment it emulates. Default: sandbox
              --app <id>:<secret>           registers an app instead of the example's
              --market <MKT_GLB|MKT_ONE>    where purchases after it are made. Default: MKT_GLB
              --purchase <type>:<product>   lets a player buy something in the app; the type is inapp, auto or subscription.
                                            May stand more than once
              --help                        prints this
            """;

    private static final int MOST_PORTS = 65535;

    int port = 8080;
    Mode mode = Mode.SANDBOX;
    App app = App.example();
    boolean help;
    final List<Sale> sales = new ArrayList<>();
    private MarketCode market = MarketCode.MKT_GLB;

    private Options() {}

    /**
     * Reads a command line.
     *
     * @throws IllegalArgumentException when it makes no sense
     */
    static Options parse(String... arguments) {
        Options options = new Options();
        Iterator<String> words = Arrays.asList(arguments).iterator();
        while (words.hasNext()) {
            String name = words.next();
            try {
                options.take(name, words);
            } catch (NoSuchElementException missing) {
                throw new IllegalArgumentException(name + " needs a value", missing);
            }
        }
        return options;
    }

    private void take(String name, Iterator<String> words) {
        switch (name) {
            case "--port" -> port = port(words.next());
            case "--mode" -> mode = mode(words.next());
            case "--app" -> app = app(words.next());
            case "--market" -> market = market(words.next());
            case "--purchase" -> sales.add(sale(words.next()).market(market));
            case "--help" -> help = true;
            default -> throw new IllegalArgumentException("there is no " + name);
        }
    }

    private static int port(String text) {
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > MOST_PORTS) {
            throw new IllegalArgumentException("--port " + text + " is no port");
        }
        return Integer.parseInt(text);
    }

    private static Mode mode(String text) {
        return Arrays.stream(Mode.values())
                .filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("--mode is sandbox or commercial, not " + text));
    }

    private static App app(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || colon == text.length() - 1) {
            throw new IllegalArgumentException("--app needs a client id, a colon and a secret");
        }
        return App.of(text.substring(0, colon), text.substring(colon + 1));
    }

    private static MarketCode market(String text) {
        MarketCode market = MarketCode.of(text);
        if (!market.isKnown()) {
            throw new IllegalArgumentException("--market is one of " + MarketCode.values() + ", not " + text);
        }
        return market;
    }

    private static Sale sale(String text) {
        int colon = text.indexOf(':');
        ProductType type = ProductType.of(text.substring(0, Math.max(0, colon)));
        if (!type.isKnown() || type.equals(ProductType.ALL) || colon == text.length() - 1) {
            throw new IllegalArgumentException("--purchase needs inapp, auto or subscription, a colon and a product");
        }
        return Sale.of(type, text.substring(colon + 1));
    }
}
