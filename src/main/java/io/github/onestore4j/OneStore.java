package io.github.onestore4j;

import io.github.onestore4j.call.Transport;
import io.github.onestore4j.dagger.Facades;
import io.github.onestore4j.dagger.OneStoreSettings;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.v7.IapV7;
import java.io.Closeable;
import javax.inject.Inject;

/**
 * ONE store, for one app in one environment, as one market. Make one and keep it: it holds the connections and the access token.
 * Immutable, for use by any number of threads.
 */
public final class OneStore implements Closeable {
    private final Facades facades;
    private final Transport transport;
    private final MarketCode market;

    @Inject
    OneStore(Facades facades, Transport transport, OneStoreSettings settings) {
        this(facades, transport, settings.market());
    }

    private OneStore(Facades facades, Transport transport, MarketCode market) {
        this.facades = facades;
        this.transport = transport;
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

    /** The market that this client speaks for. */
    public MarketCode market() {
        return market;
    }

    /**
     * The same client as another market. Connections, threads and the access token are shared, so it costs next to nothing, and
     * closing either closes both.
     *
     * @throws IllegalArgumentException when the market is not known to this library
     */
    public OneStore withMarket(MarketCode other) {
        return new OneStore(facades, transport, OneStoreBuilder.known(other));
    }

    /** Cancels what is under way and ends threads and connections; later calls throw IllegalStateException. */
    @Override
    public void close() {
        transport.close();
    }
}
