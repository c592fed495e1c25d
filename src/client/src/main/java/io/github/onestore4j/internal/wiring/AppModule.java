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
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Provides what one app has: for each API its Retrofit interface, with the app's access tokens. */
@Module
final class AppModule {
    private AppModule() {}

    /** Version 7 is told the market, and has tokens of its own. */
    @Provides
    @AppScope
    static IapV7Api v7(Apis apis, Settings settings, TokenCache tokens) {
        return apis.create(IapV7Api.class, settings.site.v7(), true, tokens);
    }

    /** Version 2 is not told the market, and has tokens of its own. */
    @Provides
    @AppScope
    static IapV2Api v2(Apis apis, Settings settings, App app, Caller caller, Transport transport) {
        OAuthApi oauth = apis.create(OAuthApi.class, settings.site.v2(), false, null);
        TokenCalls calls =
                new TokenCalls(oauth::getAccessTokenV2, app.credentials(), caller, settings.context, settings.clock);
        TokenCache tokens = new TokenCache(calls, settings.clock, transport.threads());
        return apis.create(IapV2Api.class, settings.site.v2(), false, tokens);
    }

    /** The web payment API is called with a user's token. */
    @Provides
    @AppScope
    static PcV7Api pc(Apis apis, Settings settings) {
        return apis.create(PcV7Api.class, settings.site.pc(), true, null);
    }

    /** The token calls of version 7. */
    @Provides
    @AppScope
    static TokenCalls tokenCalls(Apis apis, Settings settings, App app, Caller caller) {
        OAuthApi oauth = apis.create(OAuthApi.class, settings.site.v7(), true, null);
        return new TokenCalls(oauth::getAccessToken, app.credentials(), caller, settings.context, settings.clock);
    }

    /** The tokens of version 7. */
    @Provides
    @AppScope
    static TokenCache tokens(TokenCalls calls, Settings settings, Transport transport) {
        return new TokenCache(calls, settings.clock, transport.threads());
    }

    @Provides
    static Apis apis(Settings settings, App app, Moshi moshi, Caller caller) {
        return new Apis(settings, app, moshi, caller);
    }

    /** Makes the Retrofit interfaces of an app. */
    static final class Apis {
        private final Settings settings;
        private final App app;
        private final Moshi moshi;
        private final Caller caller;

        Apis(Settings settings, App app, Moshi moshi, Caller caller) {
            this.settings = settings;
            this.app = app;
            this.moshi = moshi;
            this.caller = caller;
        }

        <A> A create(Class<A> type, HttpUrl host, boolean isToldTheMarket, @Nullable AccessTokens tokens) {
            Api api = new Api(settings.site.name(), app.clientId(), isToldTheMarket, tokens);
            return ApiCalls.create(type, host, api, moshi, caller, settings.context);
        }
    }
}
