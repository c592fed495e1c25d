package io.github.onestore4j;

import io.github.onestore4j.internal.pc.PcV7Hosts;
import io.github.onestore4j.internal.v2.IapV2Hosts;
import io.github.onestore4j.internal.v7.IapV7Hosts;
import io.github.onestore4j.internal.wiring.Site;
import java.util.regex.Pattern;
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

    /** Addresses that no router passes on to the internet, and names that no public name server knows. */
    private static final Pattern PRIVATE_HOST = Pattern.compile("10(\\.[0-9]{1,3}){3}|192\\.168(\\.[0-9]{1,3}){2}"
            + "|172\\.(1[6-9]|2[0-9]|3[01])(\\.[0-9]{1,3}){2}|f[cd][0-9a-f]{2}:[0-9a-f:]*"
            + "|[a-z][a-z0-9_-]*|host\\.docker\\.internal");

    private final Site site;

    private Environment(Site site) {
        this.site = site;
    }

    /**
     * Does the same as {@link #sandboxAt}.
     *
     * @throws IllegalArgumentException when secrets would not be safe there
     */
    public static Environment at(String url) {
        return sandboxAt(url);
    }

    /**
     * Returns another place that plays the sandbox, for tests: an emulator, or a proxy of yours to the sandbox.
     * Notifications of real purchases are refused there.
     *
     * @param url https, or http to this very machine; without user, query or fragment
     * @throws IllegalArgumentException when secrets would not be safe there
     */
    public static Environment sandboxAt(String url) {
        return at(safe(url), true);
    }

    /**
     * Returns another place that plays the commercial environment, as {@link #sandboxAt} does the sandbox.
     *
     * @throws IllegalArgumentException when secrets would not be safe there
     */
    public static Environment commercialAt(String url) {
        return at(safe(url), false);
    }

    /**
     * Returns an emulator on another machine that is reached over http, as a sandbox. The client secret and the tokens
     * go there unencrypted, and nothing proves who responds: whoever shares the network can read them and make up
     * purchases. For an emulator with made-up secrets, and for nothing else.
     *
     * @param url http or https to a private address, 10.0.2.2 for example, or to a name without a dot, as containers
     *     have
     * @throws IllegalArgumentException when the host is neither
     */
    public static Environment insecureAt(String url) {
        HttpUrl parsed = parse(url);
        if (!isLoopback(parsed.host()) && !PRIVATE_HOST.matcher(parsed.host()).matches()) {
            throw new IllegalArgumentException("http to " + parsed.host()
                    + " would send secrets in the clear over the internet; only private addresses and names without a dot"
                    + " are allowed");
        }
        return at(parsed, true);
    }

    private static HttpUrl safe(String url) {
        HttpUrl parsed = parse(url);
        if (!parsed.isHttps() && !isLoopback(parsed.host())) {
            throw new IllegalArgumentException("http would send secrets in the clear to " + parsed.host()
                    + "; use https, or a loopback host, or insecureAt for an emulator with made-up secrets");
        }
        return parsed;
    }

    private static HttpUrl parse(String url) {
        HttpUrl parsed = HttpUrl.parse(url.endsWith("/") ? url : url + "/");
        if (parsed == null) {
            throw new IllegalArgumentException("not an http or https URL");
        }
        if (!parsed.username().isEmpty()
                || !parsed.password().isEmpty()
                || parsed.query() != null
                || parsed.fragment() != null) {
            throw new IllegalArgumentException(
                    "the URL of " + parsed.host() + " must have no user, password, query or fragment");
        }
        return parsed;
    }

    private static Environment at(HttpUrl url, boolean sandbox) {
        String host = url.toString();
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
