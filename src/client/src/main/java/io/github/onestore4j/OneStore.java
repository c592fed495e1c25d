package io.github.onestore4j;

import io.github.onestore4j.call.Transport;
import io.github.onestore4j.call.UserAccessToken;
import io.github.onestore4j.confirm.Confirmations;
import io.github.onestore4j.dagger.Facades;
import io.github.onestore4j.dagger.OneStoreSettings;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.notification.NotificationVerifier;
import io.github.onestore4j.payment.PaymentVerifier;
import io.github.onestore4j.pc.PcV7;
import io.github.onestore4j.v2.IapV2;
import io.github.onestore4j.v7.IapV7;
import java.io.Closeable;
import javax.inject.Inject;
import javax.inject.Provider;

/**
 * ONE store, for one app in one environment, as one market. Make one and keep it: it holds the connections and the
 * access token. Immutable, for use by any number of threads.
 *
 * @see <a href="https://onestore-dev.gitbook.io/dev/eng/tools/billing/v21/serverapi">ONE store's page</a>
 */
public final class OneStore implements Closeable {
    private final Facades facades;
    private final Transport transport;
    private final Provider<PaymentVerifier> payments;
    private final Provider<NotificationVerifier> notifications;
    private final OneStoreSettings settings;
    private final MarketCode market;

    @Inject
    OneStore(
            Facades facades,
            Transport transport,
            Provider<PaymentVerifier> payments,
            Provider<NotificationVerifier> notifications,
            OneStoreSettings settings) {
        this(facades, transport, payments, notifications, settings, settings.market());
    }

    private OneStore(
            Facades facades,
            Transport transport,
            Provider<PaymentVerifier> payments,
            Provider<NotificationVerifier> notifications,
            OneStoreSettings settings,
            MarketCode market) {
        this.facades = facades;
        this.transport = transport;
        this.payments = payments;
        this.notifications = notifications;
        this.settings = settings;
        this.market = market;
    }

    /** Starts a client without any settings. */
    public static OneStoreBuilder builder() {
        return new OneStoreBuilder();
    }

    /**
     * The in-app purchase server API, version 7.
     *
     * @throws IllegalStateException when the client was made without a secret
     */
    public IapV7 v7() {
        return facades.iapV7(market);
    }

    /**
     * The in-app purchase server API, version 2, for apps that use the old SDK.
     *
     * @throws IllegalStateException when the client was made without a secret
     */
    public IapV2 v2() {
        return facades.iapV2(market);
    }

    /**
     * The web payment API for one user. It costs next to nothing: make one for each request.
     *
     * @param userAccessToken the token that the user's login gave
     * @throws IllegalArgumentException when the token cannot stand in a header
     */
    public PcV7 pc(String userAccessToken) {
        return facades.pcV7(market, UserAccessToken.of(userAccessToken));
    }

    /**
     * Verifies results of web payments, purchases of the app's SDK, and the signatures in lists of purchases.
     *
     * @throws IllegalStateException when the client was made without a licence key
     */
    public PaymentVerifier payments() {
        return payments.get();
    }

    /**
     * Verifies notifications about purchases.
     *
     * @throws IllegalStateException when the client was made without a licence key
     */
    public NotificationVerifier notifications() {
        return notifications.get();
    }

    /**
     * Consumes and acknowledges so that you know what happened, also when an answer is lost.
     *
     * @throws IllegalStateException when the client was made without a secret
     */
    public Confirmations confirm() {
        return new Confirmations(v7());
    }

    /** The market that this client speaks for. */
    public MarketCode market() {
        return market;
    }

    /**
     * The same client as another market. Connections, threads and the access token are shared, so it costs next to
     * nothing, and closing either closes both.
     *
     * @throws IllegalArgumentException when the market is not known to this library
     */
    public OneStore withMarket(MarketCode other) {
        return new OneStore(facades, transport, payments, notifications, settings, KnownMarket.of(other));
    }

    /** Cancels what is under way and ends threads and connections; later calls throw IllegalStateException. */
    @Override
    public void close() {
        transport.close();
    }

    /** Names the environment, the market and the app. */
    @Override
    public String toString() {
        return "OneStore[" + settings.site() + ", " + market + ", " + settings.clientId() + "]";
    }
}
