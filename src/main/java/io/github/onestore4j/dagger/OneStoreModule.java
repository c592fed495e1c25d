package io.github.onestore4j.dagger;

import dagger.Module;
import dagger.Provides;
import io.github.onestore4j.auth.CachingTokenSource;
import io.github.onestore4j.auth.OAuth;
import io.github.onestore4j.auth.OAuthApi;
import io.github.onestore4j.auth.OAuthTokenRequest;
import io.github.onestore4j.auth.TokenSource;
import io.github.onestore4j.call.Transport;
import io.github.onestore4j.v7.IapV7;
import javax.inject.Singleton;

/**
 * Provides OneStore and its APIs in a Dagger graph that binds {@link OneStoreSettings} and has the scope {@link Singleton}. A Hilt
 * graph includes it from a module of its own that is installed in SingletonComponent.
 */
@Module
public final class OneStoreModule {
    private OneStoreModule() {}

    @Provides
    @Singleton
    static Transport transport(OneStoreSettings settings) {
        return new Transport(settings.httpClient, settings.deadline, settings.maxBodyBytes);
    }

    @Provides
    @Singleton
    static TokenSource tokenSource(OneStoreSettings settings, Transport transport) {
        String secret = settings.clientSecret;
        if (secret == null) {
            throw new IllegalStateException(
                    "this OneStore was made with clientId alone, so it cannot get an access token:"
                            + " the server APIs need credentials(clientId, clientSecret), on a server and never in an app");
        }
        MarketClient client = new MarketClient(settings, transport, settings.market);
        OAuth oauth = new OAuth(client.create(OAuthApi.class, settings.iapV7), settings.clientId, client.calls());
        return new CachingTokenSource(
                new OAuthTokenRequest(oauth, secret, settings.clock), settings.clock, transport.threads());
    }

    @Provides
    static IapV7 iapV7(Facades facades, OneStoreSettings settings) {
        return facades.iapV7(settings.market);
    }
}
