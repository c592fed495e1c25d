package io.github.onestore4j;

import io.github.onestore4j.v7.IapV7Hosts;
import okhttp3.HttpUrl;

/**
 * Where the calls go. Sandbox and commercial know nothing of one another: neither purchases nor tokens, and a client never tries
 * the other one. Immutable.
 *
 * @see <a href="https://onestore-dev.gitbook.io/dev/eng/tools/billing/v21/serverapi#onestoreiapserverapi-apiv7-hosturl">ONE store's
 *     page</a>
 */
public final class Environment {
    /** Purchases with money, of all countries. */
    public static final Environment COMMERCIAL = new Environment("COMMERCIAL", IapV7Hosts.COMMERCIAL);

    /** Purchases of testers, of all countries. */
    public static final Environment SANDBOX = new Environment("SANDBOX", IapV7Hosts.SANDBOX);

    /** Purchases with money, for apps of the Korean market from before the global platform. */
    public static final Environment COMMERCIAL_KOREA = new Environment("COMMERCIAL_KOREA", IapV7Hosts.COMMERCIAL_KOREA);

    /** Purchases of testers, for apps of the Korean market from before the global platform. */
    public static final Environment SANDBOX_KOREA = new Environment("SANDBOX_KOREA", IapV7Hosts.SANDBOX_KOREA);

    private final String name;
    private final HttpUrl iapV7;

    private Environment(String name, String iapV7) {
        this.name = name;
        this.iapV7 = HttpUrl.get(iapV7);
    }

    /**
     * Another place that speaks ONE store's language: an emulator or a proxy of your own.
     *
     * @param url https, or http to this very machine; without user, query or fragment
     * @throws IllegalArgumentException when secrets would not be safe there
     */
    public static Environment at(String url) {
        HttpUrl parsed = HttpUrl.parse(url.endsWith("/") ? url : url + "/");
        if (parsed == null) {
            throw new IllegalArgumentException("not an http or https URL");
        }
        if (!parsed.isHttps() && !isLoopback(parsed.host())) {
            throw new IllegalArgumentException(
                    "http would send secrets in the clear to " + parsed.host() + "; use https, or a loopback host");
        }
        if (!parsed.username().isEmpty()
                || !parsed.password().isEmpty()
                || parsed.query() != null
                || parsed.fragment() != null) {
            throw new IllegalArgumentException(
                    "the URL of " + parsed.host() + " must have no user, password, query or fragment");
        }
        return new Environment(parsed.toString(), parsed.toString());
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("::1") || host.matches("127(\\.[0-9]{1,3}){3}");
    }

    /** The environment's name, or its URL when it is not one of ONE store's. */
    public String name() {
        return name;
    }

    HttpUrl iapV7() {
        return iapV7;
    }

    @Override
    public String toString() {
        return name;
    }
}
