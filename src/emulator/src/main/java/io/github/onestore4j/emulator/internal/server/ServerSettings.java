package io.github.onestore4j.emulator.internal.server;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a store is served. Immutable.
 *
 * @param host the address it listens on
 * @param port where; 0 takes any free port
 * @param publicUrl where browsers find it; null for where the caller of requestPurchase finds it
 * @param allowedHosts names beyond addresses and short names by which its own pages and API may be called
 * @param redelivery how long after a message that was not accepted it is sent again
 */
public record ServerSettings(
        String host, int port, @Nullable String publicUrl, Set<String> allowedHosts, Duration redelivery) {
    private static final String LOOPBACK = "127.0.0.1";

    /** Returns settings for tests: any free port of this machine alone. */
    public static ServerSettings forTests() {
        return new ServerSettings(LOOPBACK, 0, null, Set.of(), Duration.ofMillis(100));
    }

    /** Returns the same at another address. */
    public ServerSettings listeningAt(String otherHost, int otherPort) {
        return new ServerSettings(otherHost, otherPort, publicUrl, allowedHosts, redelivery);
    }

    /** Returns the host by which this machine reaches it. */
    String reachableHost() {
        if (host.equals("0.0.0.0") || host.equals("::")) {
            return LOOPBACK;
        }
        return host.contains(":") ? "[" + host + "]" : host;
    }
}
