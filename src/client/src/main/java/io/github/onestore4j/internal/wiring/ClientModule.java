package io.github.onestore4j.internal.wiring;

import com.squareup.moshi.Moshi;
import dagger.Module;
import dagger.Provides;
import io.github.onestore4j.internal.auth.OAuthApi;
import io.github.onestore4j.internal.auth.TokenCache;
import io.github.onestore4j.internal.auth.TokenCalls;
import io.github.onestore4j.internal.call.AccessTokens;
import io.github.onestore4j.internal.call.Api;
import io.github.onestore4j.internal.call.ApiCalls;
import io.github.onestore4j.internal.call.Caller;
import io.github.onestore4j.internal.call.Transport;
import io.github.onestore4j.pc.PcV7Api;
import io.github.onestore4j.v2.IapV2Api;
import io.github.onestore4j.v7.IapV7Api;
import javax.inject.Singleton;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Provides what a client is made of: one Moshi, one transport, and for each API its Retrofit interface. */
@Module
final class ClientModule {
    private ClientModule() {}

    @Provides
    @Singleton
    static Moshi moshi() {
        return Adapters.moshi();
    }

    @Provides
    @Singleton
    static Transport transport(Settings settings) {
        return new Transport(
                settings.httpClient,
                settings.callFactory,
                settings.executor,
                settings.concurrency,
                settings.retries,
                settings.timeBasis,
                settings.maxBodyBytes);
    }

    @Provides
    @Singleton
    static Caller caller(Settings settings, Transport transport) {
        return new Caller(transport, settings.timeBasis, settings.clock, settings.mainThread);
    }

    /** Version 7 is told the market, and has tokens of its own. */
    @Provides
    @Singleton
    static IapV7Api v7(Settings settings, Moshi moshi, Caller caller, Transport transport) {
        Apis apis = new Apis(settings, settings.site.v7(), true, moshi, caller);
        OAuthApi oauth = apis.create(OAuthApi.class, null);
        return apis.create(IapV7Api.class, tokens(oauth::getAccessToken, settings, caller, transport));
    }

    /** Version 2 is not told the market, and has tokens of its own. */
    @Provides
    @Singleton
    static IapV2Api v2(Settings settings, Moshi moshi, Caller caller, Transport transport) {
        Apis apis = new Apis(settings, settings.site.v2(), false, moshi, caller);
        OAuthApi oauth = apis.create(OAuthApi.class, null);
        return apis.create(IapV2Api.class, tokens(oauth::getAccessTokenV2, settings, caller, transport));
    }

    /** The web payment API is called with a user's token. */
    @Provides
    @Singleton
    static PcV7Api pc(Settings settings, Moshi moshi, Caller caller) {
        return new Apis(settings, settings.site.pc(), true, moshi, caller).create(PcV7Api.class, null);
    }

    private static AccessTokens tokens(
            TokenCalls.Operation operation, Settings settings, Caller caller, Transport transport) {
        TokenCalls calls = new TokenCalls(operation, settings.credentials(), caller, settings.context, settings.clock);
        return new TokenCache(calls, settings.clock, transport.threads());
    }

    /** Makes the Retrofit interfaces of one host. */
    private static final class Apis {
        private final Settings settings;
        private final HttpUrl host;
        private final boolean isToldTheMarket;
        private final Moshi moshi;
        private final Caller caller;

        Apis(Settings settings, HttpUrl host, boolean isToldTheMarket, Moshi moshi, Caller caller) {
            this.settings = settings;
            this.host = host;
            this.isToldTheMarket = isToldTheMarket;
            this.moshi = moshi;
            this.caller = caller;
        }

        <A> A create(Class<A> type, @Nullable AccessTokens tokens) {
            Api api = new Api(settings.site.name(), isToldTheMarket, tokens);
            return ApiCalls.create(type, host, api, moshi, caller, settings.context);
        }
    }
}
