package io.github.onestore4j.dagger;

import io.github.onestore4j.auth.BearerInterceptor;
import io.github.onestore4j.auth.TokenSource;
import io.github.onestore4j.call.Transport;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.v7.IapV7;
import io.github.onestore4j.v7.IapV7Api;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.inject.Inject;
import javax.inject.Provider;
import javax.inject.Singleton;

/** The APIs as a user calls them, one of each kind a market. All share one transport and one source of tokens. */
@Singleton
public final class Facades {
    private final OneStoreSettings settings;
    private final Transport transport;
    private final Provider<TokenSource> tokens;
    private final Map<MarketCode, IapV7> iapV7 = new ConcurrentHashMap<>();

    @Inject
    Facades(OneStoreSettings settings, Transport transport, Provider<TokenSource> tokens) {
        this.settings = settings;
        this.transport = transport;
        this.tokens = tokens;
    }

    /**
     * The server API, version 7, for a market.
     *
     * @throws IllegalStateException when the client was made without a secret
     */
    public IapV7 iapV7(MarketCode market) {
        return iapV7.computeIfAbsent(market, this::newIapV7);
    }

    private IapV7 newIapV7(MarketCode market) {
        MarketClient client = new MarketClient(settings, transport, market);
        BearerInterceptor bearer = new BearerInterceptor(tokens.get(), client.answers());
        return new IapV7(client.create(IapV7Api.class, settings.iapV7, bearer), settings.clientId, client.calls());
    }
}
