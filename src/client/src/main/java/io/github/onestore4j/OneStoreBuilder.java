package io.github.onestore4j;

import io.github.onestore4j.dagger.OneStoreSettings;
import io.github.onestore4j.internal.call.Arguments;
import io.github.onestore4j.internal.call.CallContext;
import io.github.onestore4j.internal.call.RetryPolicy;
import io.github.onestore4j.internal.call.Sleeper;
import io.github.onestore4j.internal.wiring.App;
import io.github.onestore4j.internal.wiring.Settings;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.observation.ObservedCall;
import io.github.onestore4j.signature.LicenseKey;
import io.github.onestore4j.signature.LicenseKeys;
import io.github.onestore4j.signature.SignatureVerifier;
import io.github.onestore4j.time.MarketClock;
import io.github.onestore4j.time.TimeBasis;
import java.security.Provider;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link OneStore}. Environment, market and the app's id have no default. A wrong setting is refused here,
 * with an exception that names it, and not by the first call. Not for use by several threads.
 *
 * @see <a href="https://onestore-dev.gitbook.io/dev/eng/tools/billing/v21/serverapi">ONE store's page</a>
 */
public final class OneStoreBuilder {
    private @Nullable Environment environment;
    private @Nullable MarketCode market;
    private @Nullable MarketClock marketClock;
    private @Nullable App app;
    private @Nullable LicenseKey licenseKey;
    private @Nullable Supplier<LicenseKeys> licenseKeys;
    private @Nullable Provider securityProvider;
    private @Nullable OkHttpClient httpClient;
    private Call.@Nullable Factory callFactory;
    private Duration deadline = Duration.ofSeconds(10);
    private int retries = 2;
    private Duration retryDelay = Duration.ofMillis(200);
    private @Nullable Executor executor;
    private int concurrency = 64;
    private @Nullable Consumer<ObservedCall> observer;
    private BooleanSupplier mainThread = () -> false;
    private long maxBodyBytes = 1024 * 1024;
    private boolean keepsJson;
    private TimeBasis timeBasis = TimeBasis.EPOCH;
    private Clock clock = Clock.systemUTC();

    OneStoreBuilder() {}

    /** Sets where the calls go. */
    public OneStoreBuilder environment(Environment environment) {
        this.environment = environment;
        return this;
    }

    /**
     * Sets which market the app belongs to.
     *
     * @throws IllegalArgumentException if this version does not know the market's clock; use {@link #market(MarketCode,
     *     MarketClock)}
     */
    public OneStoreBuilder market(MarketCode market) {
        return market(market, clockOf(market));
    }

    /**
     * Sets which market the app belongs to. This version need not know it.
     *
     * @param clock the market's wall clock, such as {@code MarketClock.ofOffset("+08:00")}
     */
    public OneStoreBuilder market(MarketCode market, MarketClock clock) {
        this.market = Arguments.of("market").present("market", market);
        this.marketClock = Arguments.of("market").present("clock", clock);
        return this;
    }

    static MarketClock clockOf(MarketCode market) {
        if (!Arguments.of("market").present("market", market).isKnown()) {
            throw new IllegalArgumentException(
                    "the clock of market " + market + " is not known to this version, which knows "
                            + MarketCode.values() + "; pass it as well, as MarketClock.ofOffset(...)");
        }
        return market.clock();
    }

    /**
     * Sets the app and its secret, for a server.
     *
     * @param clientId the package name, or the PID of an app that was registered after 2025-03-20
     * @param clientSecret the secret from the developer center
     * @throws IllegalArgumentException if one of them is empty, or contains what a request cannot; it does not contain
     *     the secret
     */
    public OneStoreBuilder credentials(String clientId, String clientSecret) {
        this.app = App.of(clientId, clientSecret);
        return this;
    }

    /**
     * Sets the app and what returns its secret, for a server whose secrets are replaced while it runs. A request for an
     * access token that ONE store refuses is repeated with the new secret if there is one by then.
     *
     * @param clientId the package name, or the PID of an app that was registered after 2025-03-20
     * @param clientSecret returns the secret; it is called for each access token, on any thread, and must be quick.
     *     What it throws, the call throws; an IllegalArgumentException if it returns what a secret cannot be
     * @throws IllegalArgumentException if the id is empty, or contains what a path cannot
     */
    public OneStoreBuilder credentials(String clientId, Supplier<String> clientSecret) {
        this.app = App.of(clientId, clientSecret);
        return this;
    }

    /**
     * Sets the app alone, for a program on a player's device, which must not hold a secret.
     *
     * @param clientId the package name, or the PID of an app that was registered after 2025-03-20
     * @throws IllegalArgumentException if it is empty, or contains what a path cannot
     */
    public OneStoreBuilder clientId(String clientId) {
        this.app = App.of(clientId);
        return this;
    }

    /**
     * Sets the app's license key from the developer center, which verifies what ONE store has signed. It is no secret.
     */
    public OneStoreBuilder licenseKey(LicenseKey licenseKey) {
        this.licenseKey = licenseKey;
        return this;
    }

    /** Sets the license keys of several apps, for a server that receives the notifications of all of them. */
    public OneStoreBuilder licenseKeys(LicenseKeys licenseKeys) {
        this.licenseKeys = () -> licenseKeys;
        return this;
    }

    /**
     * Sets what returns the license keys, for a server whose keys are replaced while it runs.
     *
     * @param licenseKeys returns them; it is called for each signature, on the thread that verifies it, and must be
     *     quick
     */
    public OneStoreBuilder licenseKeys(Supplier<LicenseKeys> licenseKeys) {
        this.licenseKeys = licenseKeys;
        return this;
    }

    /** Sets who does the cryptography of signatures; the runtime's own by default. */
    public OneStoreBuilder securityProvider(Provider securityProvider) {
        this.securityProvider = securityProvider;
        return this;
    }

    /**
     * Sets a client of yours, whose proxy, TLS settings, DNS, interceptors, event listeners and connection pool are
     * used. It is not changed. Its timeouts, cache, redirects and authenticator do not apply: the deadline is the only
     * limit, and a redirect could carry a token to another host.
     *
     * <p>Its interceptors see every request, also the one for the access token, where the client secret is masked. A
     * network interceptor does not see that one.
     */
    public OneStoreBuilder httpClient(OkHttpClient httpClient) {
        this.httpClient = httpClient;
        return this;
    }

    /**
     * Sets what carries the requests in place of OkHttp's connections: an instrumented client, or another HTTP stack.
     * It must not follow redirects or repeat requests, and must honor its call's timeout. If it fails, nobody knows
     * whether the request was sent.
     */
    public OneStoreBuilder callFactory(Call.Factory callFactory) {
        this.callFactory = callFactory;
        return this;
    }

    /**
     * Sets how long a call may take in all, including its access token, its retries and reading the response; 10
     * seconds by default.
     *
     * @throws IllegalArgumentException if it is not between 1 ms and 24 days
     */
    public OneStoreBuilder deadline(Duration deadline) {
        this.deadline = CallContext.checked(deadline);
        return this;
    }

    /**
     * Sets how often a call is retried at most, where that is safe; twice by default, 0 for never.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public OneStoreBuilder retries(int retries) {
        if (retries < 0) {
            throw new IllegalArgumentException("retries is " + retries + ", which is negative");
        }
        this.retries = retries;
        return this;
    }

    /**
     * Sets the longest delay before the first retry; 200 ms by default. It doubles with each retry, up to 5 seconds,
     * and a random part of it is waited.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public OneStoreBuilder retryDelay(Duration retryDelay) {
        if (retryDelay.isNegative()) {
            throw new IllegalArgumentException("a retry delay of " + retryDelay + " is negative");
        }
        this.retryDelay = retryDelay;
        return this;
    }

    /**
     * Sets what runs asynchronous calls and completes their futures; threads of the client by default. Each running
     * call takes one of its threads. An executor that carries a context over, such as one for MDC or traces, does so
     * for interceptors and for what depends on the futures.
     */
    public OneStoreBuilder executor(Executor executor) {
        this.executor = executor;
        return this;
    }

    /**
     * Sets how many asynchronous calls run at a time; 64 by default. The others wait for their turn, within their
     * deadlines. Synchronous calls run on their callers' threads and are not limited.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public OneStoreBuilder concurrency(int concurrency) {
        this.concurrency = (int) positive("concurrency", concurrency);
        return this;
    }

    /**
     * Sets what is told of each call that has ended, also of calls for access tokens: for metrics, traces and logs. It
     * is called on the thread that made the call, before the caller gets the result, and must be quick. What it throws
     * is logged, to java.util.logging, and does not affect the call. None by default.
     */
    public OneStoreBuilder observer(Consumer<ObservedCall> observer) {
        this.observer = observer;
        return this;
    }

    /**
     * Sets which thread must not wait: on Android {@code () -> Looper.getMainLooper().isCurrentThread()}. A synchronous
     * call throws an IllegalStateException there, and nothing is sent. None by default.
     */
    public OneStoreBuilder mainThread(BooleanSupplier isCurrent) {
        this.mainThread = isCurrent;
        return this;
    }

    /**
     * Sets the longest response that is read, in bytes; 1 MiB by default. ONE store's longest known are 100 entries of
     * a list.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public OneStoreBuilder maxBodyBytes(long maxBodyBytes) {
        this.maxBodyBytes = positive("maxBodyBytes", maxBodyBytes);
        return this;
    }

    /**
     * Lets the models of all responses keep the JSON that they were read from, as {@code rawJson()}, for an archive or
     * a dispute. Each then holds on to the whole text of its response. By default only those do for which it is needed:
     * of version 2, whose fields are inferred, of changes of state, and what a signature may cover.
     */
    public OneStoreBuilder keepRawJson() {
        this.keepsJson = true;
        return this;
    }

    private static long positive(String name, long value) {
        if (value <= 0) {
            throw new IllegalArgumentException(name + " is " + value + ", which is not positive");
        }
        return value;
    }

    /**
     * Sets what the servers' milliseconds count: the epoch by default. Change it only for a server that is known to
     * differ.
     */
    public OneStoreBuilder timeBasis(TimeBasis timeBasis) {
        this.timeBasis = timeBasis;
        return this;
    }

    /** Sets what tells the time; the system's clock by default. */
    public OneStoreBuilder clock(Clock clock) {
        this.clock = clock;
        return this;
    }

    /**
     * Builds the client.
     *
     * @throws IllegalStateException if environment, market or client id are missing
     */
    public OneStore build() {
        return settings().newClient();
    }

    /**
     * Returns the settings that {@link #build} makes a client from, to bind in a graph that installs
     * {@link io.github.onestore4j.dagger.OneStoreModule}.
     *
     * @throws IllegalStateException if environment, market or client id are missing
     */
    public OneStoreSettings settings() {
        Environment where = environment;
        MarketCode as = market;
        MarketClock at = marketClock;
        App of = app;
        if (where == null || as == null || at == null || of == null) {
            throw new IllegalStateException("OneStore needs" + (where == null ? " environment(...)" : "")
                    + (as == null ? " market(...)" : "")
                    + (of == null ? " credentials(...) or clientId(...)" : ""));
        }
        return new Settings(
                where.site(),
                new CallContext(as, at, deadline),
                of,
                signatures(of.clientId()),
                httpClient,
                callFactory,
                executor,
                concurrency,
                mainThread,
                maxBodyBytes,
                keepsJson,
                observer,
                new RetryPolicy(
                        retries,
                        retryDelay,
                        Sleeper.real(),
                        () -> ThreadLocalRandom.current().nextDouble(),
                        clock),
                timeBasis,
                clock);
    }

    private @Nullable SignatureVerifier signatures(String app) {
        LicenseKey own = licenseKey;
        Supplier<LicenseKeys> keys = licenseKeys;
        if (keys == null) {
            return own == null ? null : new SignatureVerifier(LicenseKeys.of(app, own), securityProvider);
        }
        return new SignatureVerifier(own == null ? keys : () -> keys.get().and(app, own), securityProvider);
    }
}
