package io.github.onestore4j;

import io.github.onestore4j.internal.pc.PcV7Hosts;
import io.github.onestore4j.internal.v2.IapV2Hosts;
import io.github.onestore4j.internal.v7.IapV7Hosts;
import io.github.onestore4j.internal.wiring.Site;
import okhttp3.HttpUrl;

/**
 * Where the calls go. Sandbox and commercial know nothing of one another: neither purchases nor tokens, and a client
 * never tries the other one. Immutable.
 *
 * @see <a
 *     href="https://onestore-dev.gitbook.io/dev/eng/tools/billing/v21/serverapi#onestoreiapserverapi-apiv7-hosturl">ONE
 *     store's page</a>
 */
public final class Environment {
    /** Purchases with money, of all countries. */
    public static final Environment COMMERCIAL = new Environment(
            new Site("COMMERCIAL", false, IapV7Hosts.COMMERCIAL, IapV2Hosts.COMMERCIAL, PcV7Hosts.COMMERCIAL));

    /** Purchases of testers, of all countries. */
    public static final Environment SANDBOX =
            new Environment(new Site("SANDBOX", true, IapV7Hosts.SANDBOX, IapV2Hosts.SANDBOX, PcV7Hosts.SANDBOX));

    /** Purchases with money, for apps of the Korean market from before the global platform. */
    public static final Environment COMMERCIAL_KOREA = new Environment(new Site(
            "COMMERCIAL_KOREA", false, IapV7Hosts.COMMERCIAL_KOREA, IapV2Hosts.COMMERCIAL, PcV7Hosts.COMMERCIAL));

    /** Purchases of testers, for apps of the Korean market from before the global platform. */
    public static final Environment SANDBOX_KOREA = new Environment(
            new Site("SANDBOX_KOREA", true, IapV7Hosts.SANDBOX_KOREA, IapV2Hosts.SANDBOX, PcV7Hosts.SANDBOX));

    private final Site site;

    private Environment(Site site) {
        this.site = site;
    }

    /**
     * Another place that speaks ONE store's language, for tests: an emulator, or a proxy of yours to the sandbox. It
     * counts as a sandbox: notifications of real purchases are refused there.
     *
     * @param url https, or http to this very machine; without user, query or fragment
     * @throws IllegalArgumentException when secrets would not be safe there
     */
    public static Environment at(String url) {
        return at(url, true);
    }

    /**
     * As {@link #at}, for a proxy of yours to the commercial environment.
     *
     * @throws IllegalArgumentException when secrets would not be safe there
     */
    public static Environment commercialAt(String url) {
        return at(url, false);
    }

    private static Environment at(String url, boolean sandbox) {
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
        String host = parsed.toString();
        return new Environment(new Site(host, sandbox, host, host, host));
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("::1") || host.matches("127(\\.[0-9]{1,3}){3}");
    }

    /** The environment's name, or its URL when it is not one of ONE store's. */
    public String name() {
        return site.name();
    }

    /** Whether purchases there are made by testers and without money. */
    public boolean isSandbox() {
        return site.isSandbox();
    }

    Site site() {
        return site;
    }

    @Override
    public String toString() {
        return name();
    }
}
