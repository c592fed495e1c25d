package io.github.onestore4j;

import io.github.onestore4j.auth.ClientCredentials;
import io.github.onestore4j.call.Arguments;
import io.github.onestore4j.call.RetryPolicy;
import io.github.onestore4j.call.Sleeper;
import io.github.onestore4j.call.Transport;
import io.github.onestore4j.dagger.OneStoreSettings;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.signature.LicenseKey;
import io.github.onestore4j.signature.LicenseKeys;
import io.github.onestore4j.signature.SignatureVerifier;
import io.github.onestore4j.time.TimeBasis;
import java.security.Provider;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a {@link OneStore} is made from. Environment, market and the app's id have no default. Wrong settings
 * are refused here, with an exception that names them, and not by the first call.
 *
 * @see <a href="https://onestore-dev.gitbook.io/dev/eng/tools/billing/v21/serverapi">ONE store's page</a>
 */
public final class OneStoreBuilder {
    private static final int LONGEST_CLIENT_ID = 128;

    private @Nullable Environment environment;
    private @Nullable MarketCode market;
    private @Nullable String clientId;
    private @Nullable ClientCredentials credentials;
    private @Nullable LicenseKey licenseKey;
    private @Nullable LicenseKeys licenseKeys;
    private @Nullable Provider securityProvider;
    private @Nullable OkHttpClient httpClient;
    private Call.@Nullable Factory callFactory;
    private Duration deadline = Duration.ofSeconds(10);
    private BooleanSupplier mainThread = () -> false;
    private long maxBodyBytes = 1024 * 1024;
    private int retries = 2;
    private Sleeper sleeper = duration -> Thread.sleep(duration.toMillis());
    private DoubleSupplier jitter = () -> ThreadLocalRandom.current().nextDouble();
    private TimeBasis timeBasis = TimeBasis.EPOCH;
    private Clock clock = Clock.systemUTC();

    OneStoreBuilder() {}

    /** Where the calls go. */
    public OneStoreBuilder environment(Environment environment) {
        this.environment = environment;
        return this;
    }

    /**
     * Which market the app belongs to.
     *
     * @throws IllegalArgumentException when the market is not known to this library
     */
    public OneStoreBuilder market(MarketCode market) {
        this.market = KnownMarket.of(market);
        return this;
    }

    /**
     * The app and its secret, for a server.
     *
     * @param clientId the package name, or the PID of an app that was registered after 2025-03-20
     * @param clientSecret the secret from the developer centre
     * @throws IllegalArgumentException when one of them is empty, or the id cannot stand in a path
     */
    public OneStoreBuilder credentials(String clientId, String clientSecret) {
        clientId(clientId);
        Arguments arguments = Arguments.of("credentials");
        if (arguments.required("clientSecret", clientSecret).trim().isEmpty()) {
            throw arguments.refusal("clientSecret", "is empty");
        }
        this.credentials = new ClientCredentials(clientId, clientSecret);
        return this;
    }

    /**
     * The app alone, for a program on a player's device, which must not hold a secret.
     *
     * @param clientId the package name, or the PID of an app that was registered after 2025-03-20
     * @throws IllegalArgumentException when it is empty or cannot stand in a path
     */
    public OneStoreBuilder clientId(String clientId) {
        this.clientId = Arguments.of("credentials").path("clientId", clientId, LONGEST_CLIENT_ID);
        this.credentials = null;
        return this;
    }

    /**
     * The app's licence key from the developer centre, to verify what ONE store has signed. It is no secret, but it is
     * yours.
     */
    public OneStoreBuilder licenseKey(LicenseKey licenseKey) {
        this.licenseKey = licenseKey;
        return this;
    }

    /** The licence keys of several apps, for a server that gets the notifications of all of them. */
    public OneStoreBuilder licenseKeys(LicenseKeys licenseKeys) {
        this.licenseKeys = licenseKeys;
        return this;
    }

    /** Who does the cryptography of signatures. The runtime's own by default. */
    public OneStoreBuilder securityProvider(Provider securityProvider) {
        this.securityProvider = securityProvider;
        return this;
    }

    /**
     * A client of yours, whose proxy, TLS settings, interceptors and event listeners are used. It is not changed.
     * Threads, connections, redirects, the cache and retries are not taken over.
     */
    public OneStoreBuilder httpClient(OkHttpClient httpClient) {
        this.httpClient = httpClient;
        return this;
    }

    /**
     * What carries the requests in place of this library's connections: an instrumented client, or another HTTP stack.
     * It must neither follow redirects nor repeat requests; of a request that it fails nobody knows whether it was
     * sent.
     */
    public OneStoreBuilder callFactory(Call.Factory callFactory) {
        this.callFactory = callFactory;
        return this;
    }

    /**
     * How long a call may take in all: with getting a token, trying again and reading the answer. 10 seconds by
     * default.
     *
     * @throws IllegalArgumentException when it is no time for a call
     */
    public OneStoreBuilder deadline(Duration deadline) {
        this.deadline = Transport.checked(deadline);
        return this;
    }

    /**
     * Which thread must not wait: on Android {@code () -> Looper.getMainLooper().isCurrentThread()}. A call that waits
     * is refused there with an IllegalStateException, and nothing is sent; those that end in Async are not. None by
     * default.
     */
    public OneStoreBuilder mainThread(BooleanSupplier isCurrent) {
        this.mainThread = isCurrent;
        return this;
    }

    /**
     * How often a call is made again at most, where that is safe. Twice by default; 0 for never.
     *
     * @throws IllegalArgumentException when it is less than nothing
     */
    public OneStoreBuilder retries(int retries) {
        if (retries < 0) {
            throw new IllegalArgumentException("retries is " + retries);
        }
        this.retries = retries;
        return this;
    }

    /**
     * The longest answer that is read, in bytes. 1 MiB by default; ONE store's longest known are 100 entries of a list.
     *
     * @throws IllegalArgumentException when it is not positive
     */
    public OneStoreBuilder maxBodyBytes(long maxBodyBytes) {
        if (maxBodyBytes <= 0) {
            throw new IllegalArgumentException("maxBodyBytes is " + maxBodyBytes);
        }
        this.maxBodyBytes = maxBodyBytes;
        return this;
    }

    /**
     * What the servers' milliseconds count. The epoch by default; change it only for a server that is known to differ.
     */
    public OneStoreBuilder timeBasis(TimeBasis timeBasis) {
        this.timeBasis = timeBasis;
        return this;
    }

    /** What waits before a call is made again, for tests. {@link Thread#sleep} by default. */
    public OneStoreBuilder sleeper(Sleeper sleeper) {
        this.sleeper = sleeper;
        return this;
    }

    /** What waiting times are drawn by, from 0 to less than 1, for tests. Random by default. */
    public OneStoreBuilder jitter(DoubleSupplier jitter) {
        this.jitter = jitter;
        return this;
    }

    /** What tells the time, for tests. The system's clock by default. */
    public OneStoreBuilder clock(Clock clock) {
        this.clock = clock;
        return this;
    }

    /**
     * Makes the client.
     *
     * @throws IllegalStateException when environment, market or client id are missing
     */
    public OneStore build() {
        return DaggerOneStoreComponent.factory().create(settings()).oneStore();
    }

    /**
     * What {@link #build} would make the client from, to bind in a graph that installs
     * {@link io.github.onestore4j.dagger.OneStoreModule}.
     *
     * @throws IllegalStateException when environment, market or client id are missing
     */
    public OneStoreSettings settings() {
        Environment where = environment;
        MarketCode as = market;
        String app = clientId;
        if (where == null || as == null || app == null) {
            throw new IllegalStateException("OneStore needs" + (where == null ? " environment(...)" : "")
                    + (as == null ? " market(...)" : "")
                    + (app == null ? " credentials(...) or clientId(...)" : ""));
        }
        return new OneStoreSettings(
                where.site(),
                as,
                app,
                credentials,
                signatures(app),
                httpClient != null ? httpClient : new OkHttpClient(),
                callFactory,
                deadline,
                mainThread,
                maxBodyBytes,
                new RetryPolicy(retries, sleeper, jitter, clock),
                timeBasis,
                clock);
    }

    private @Nullable SignatureVerifier signatures(String app) {
        LicenseKeys keys = licenseKeys;
        if (licenseKey != null) {
            keys = keys == null ? LicenseKeys.of(app, licenseKey) : keys.and(app, licenseKey);
        }
        return keys == null ? null : new SignatureVerifier(keys, securityProvider);
    }
}
