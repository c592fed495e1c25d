package io.github.onestore4j;

import io.github.onestore4j.confirm.Confirmations;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.notification.NotificationVerifier;
import io.github.onestore4j.payment.PaymentVerifier;
import io.github.onestore4j.pc.PcV7;
import io.github.onestore4j.purchase.Purchases;
import io.github.onestore4j.time.MarketClock;
import io.github.onestore4j.v2.IapV2;
import io.github.onestore4j.v7.IapV7;
import java.io.Closeable;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * ONE store, for one app in one environment, as one market. Make one and keep it: it holds the connections and the
 * access token. Immutable, for use by any number of threads.
 *
 * <p>{@link #builder} makes it. A later version may add methods, so do not implement it outside of tests.
 *
 * @see <a href="https://onestore-dev.gitbook.io/dev/eng/tools/billing/v21/serverapi">ONE store's page</a>
 */
public interface OneStore extends Closeable {
    /** Returns a builder without any settings. */
    static OneStoreBuilder builder() {
        return new OneStoreBuilder();
    }

    /**
     * Returns the in-app purchase server API, version 7.
     *
     * @throws IllegalStateException if the client was made without a secret
     */
    IapV7 v7();

    /**
     * Returns the in-app purchase server API, version 2, for apps that use the old SDK.
     *
     * @throws IllegalStateException if the client was made without a secret
     */
    IapV2 v2();

    /**
     * Returns the web payment API for one user. It costs next to nothing: call this for each request.
     *
     * @param userAccessToken the token from the user's login
     * @throws IllegalArgumentException if the token cannot be sent in a header
     */
    PcV7 pc(String userAccessToken);

    /**
     * Returns what verifies results of web payments, purchases of the app's SDK, and the signatures in lists of
     * purchases.
     *
     * @throws IllegalStateException if the client was made without a license key
     */
    PaymentVerifier payments();

    /**
     * Returns what verifies notifications about purchases.
     *
     * @throws IllegalStateException if the client was made without a license key
     */
    NotificationVerifier notifications();

    /**
     * Returns what looks purchases up, whatever type of product they are of: the way to what can be granted.
     *
     * @throws IllegalStateException if the client was made without a secret
     */
    Purchases purchases();

    /**
     * Returns what consumes and acknowledges so that you know what happened, also if a response is lost.
     *
     * @throws IllegalStateException if the client was made without a secret
     */
    Confirmations confirm();

    /** Returns the app that the requests are for: its package name or PID. */
    String clientId();

    /** Returns whether purchases of this client's environment are made by testers and without money. */
    boolean isSandbox();

    /** Returns the market whose code the requests carry. */
    MarketCode market();

    /** Returns the wall clock of {@link #market}. */
    MarketClock marketClock();

    /**
     * Returns the same client for another market. Connections, threads and the access token are shared, so it costs
     * next to nothing, and closing either closes both.
     *
     * @throws IllegalArgumentException if this version does not know the market's clock; use
     *     {@link #withMarket(MarketCode, MarketClock)}
     */
    default OneStore withMarket(MarketCode market) {
        return withMarket(market, OneStoreBuilder.clockOf(market));
    }

    /**
     * Returns the same client for another market, which this version need not know.
     *
     * @param clock the market's wall clock, such as {@code MarketClock.ofOffset("+08:00")}
     */
    OneStore withMarket(MarketCode market, MarketClock clock);

    /**
     * Returns the same client with another deadline for each call. Everything else is shared, as with
     * {@link #withMarket(MarketCode)}.
     *
     * @throws IllegalArgumentException if it is not between 1 ms and 24 days
     */
    OneStore withDeadline(Duration deadline);

    /**
     * Returns a client for another app, in the same environment and market. It has access tokens of its own and shares
     * connections, threads and license keys; closing either closes both. Make one for each app and keep it.
     *
     * @param clientId the package name, or the PID of an app that was registered after 2025-03-20
     * @param clientSecret the secret from the developer center
     * @throws IllegalArgumentException if one of them is empty, or contains what a request cannot; it does not contain
     *     the secret
     */
    OneStore withApp(String clientId, String clientSecret);

    /**
     * Returns a client for another app, whose secret can be replaced, as {@link #withApp(String, String)} does.
     *
     * @param clientSecret returns the secret, as for {@link OneStoreBuilder#credentials(String, Supplier)}
     */
    OneStore withApp(String clientId, Supplier<String> clientSecret);

    /**
     * Checks that ONE store can be reached and accepts the app's secret, for a health check: requests an access token,
     * whether or not there is one already, and keeps it. It is one call.
     *
     * @throws io.github.onestore4j.error.OneStoreException if there is none, and says why
     * @throws IllegalStateException if the client was made without a secret
     */
    void checkAccess();

    /**
     * Waits until no call has been running for a tenth of a second, but no longer than a time, and then does what
     * {@link #close()} does. Calls that are made meanwhile are made as ever, so stop first what makes them.
     *
     * @param grace how long to wait at most; if the thread is interrupted, it is over at once
     */
    void close(Duration grace);

    /** Cancels the calls that are running and ends threads and connections; later calls throw IllegalStateException. */
    @Override
    void close();
}
