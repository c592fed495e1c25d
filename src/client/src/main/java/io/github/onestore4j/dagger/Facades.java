package io.github.onestore4j.dagger;

import io.github.onestore4j.auth.BearerInterceptor;
import io.github.onestore4j.auth.TokenSource;
import io.github.onestore4j.auth.UserBearerInterceptor;
import io.github.onestore4j.call.Calls;
import io.github.onestore4j.call.Transport;
import io.github.onestore4j.call.UserAccessToken;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.pc.PcV7;
import io.github.onestore4j.pc.PcV7Api;
import io.github.onestore4j.v2.IapV2;
import io.github.onestore4j.v2.IapV2Api;
import io.github.onestore4j.v7.IapV7;
import io.github.onestore4j.v7.IapV7Api;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.inject.Inject;
import javax.inject.Provider;
import javax.inject.Singleton;

/** The APIs as a user calls them, made once a market. All share one transport, and one source of tokens a version. */
@Singleton
public final class Facades {
    private final OneStoreSettings settings;
    private final Transport transport;
    private final Provider<TokenSource> tokens;
    private final Provider<TokenSource> tokensV2;
    private final Map<MarketCode, IapV7> iapV7 = new ConcurrentHashMap<>();
    private final Map<MarketCode, IapV2> iapV2 = new ConcurrentHashMap<>();
    private final Map<MarketCode, Function<UserAccessToken, PcV7>> pcV7 = new ConcurrentHashMap<>();

    @Inject
    Facades(
            OneStoreSettings settings,
            Transport transport,
            Provider<TokenSource> tokens,
            @V2 Provider<TokenSource> tokensV2) {
        this.settings = settings;
        this.transport = transport;
        this.tokens = tokens;
        this.tokensV2 = tokensV2;
    }

    /**
     * The server API, version 7, for a market.
     *
     * @throws IllegalStateException when the client was made without a secret
     */
    public IapV7 iapV7(MarketCode market) {
        return iapV7.computeIfAbsent(market, this::newIapV7);
    }

    /**
     * The server API, version 2, whose days and months are a market's.
     *
     * @throws IllegalStateException when the client was made without a secret
     */
    public IapV2 iapV2(MarketCode market) {
        return iapV2.computeIfAbsent(market, this::newIapV2);
    }

    /** The web payment API for a user, for a market. */
    public PcV7 pcV7(MarketCode market, UserAccessToken user) {
        return pcV7.computeIfAbsent(market, this::newPcV7).apply(user);
    }

    private IapV7 newIapV7(MarketCode market) {
        ApiClient client = ApiClient.ofMarket(settings, transport, market);
        BearerInterceptor bearer = new BearerInterceptor(tokens.get(), client.answers());
        return new IapV7(client.create(IapV7Api.class, settings.site.iapV7, bearer), settings.clientId, client.calls());
    }

    private IapV2 newIapV2(MarketCode market) {
        ApiClient client = ApiClient.withoutMarket(settings, transport, market);
        BearerInterceptor bearer = new BearerInterceptor(tokensV2.get(), client.answers());
        return new IapV2(client.create(IapV2Api.class, settings.site.iapV2, bearer), settings.clientId, client.calls());
    }

    private Function<UserAccessToken, PcV7> newPcV7(MarketCode market) {
        ApiClient client = ApiClient.ofMarket(settings, transport, market);
        PcV7Api api = client.create(PcV7Api.class, settings.site.pcV7, new UserBearerInterceptor());
        Calls calls = client.calls();
        return user -> new PcV7(api, settings.clientId, user, calls);
    }
}
