package io.github.onestore4j.dagger;

import dagger.Module;
import dagger.Provides;
import io.github.onestore4j.auth.CachingTokenSource;
import io.github.onestore4j.auth.ClientCredentials;
import io.github.onestore4j.auth.OAuth;
import io.github.onestore4j.auth.OAuthTokenRequest;
import io.github.onestore4j.auth.TokenResponse;
import io.github.onestore4j.auth.TokenSource;
import io.github.onestore4j.call.Transport;
import io.github.onestore4j.notification.NotificationVerifier;
import io.github.onestore4j.payment.PaymentVerifier;
import io.github.onestore4j.signature.SignatureVerifier;
import io.github.onestore4j.v2.IapV2;
import io.github.onestore4j.v7.IapV7;
import java.util.function.Supplier;
import javax.inject.Singleton;

/**
 * Provides OneStore and its APIs in a Dagger graph that binds {@link OneStoreSettings} and has the scope
 * {@link Singleton}. A Hilt graph includes it from a module of its own that is installed in SingletonComponent.
 */
@Module
public final class OneStoreModule {
    private OneStoreModule() {}

    @Provides
    @Singleton
    static Transport transport(OneStoreSettings settings) {
        return new Transport(settings.httpClient, settings.callFactory, settings.deadline, settings.mainThread);
    }

    @Provides
    @Singleton
    static TokenSource tokenSource(OneStoreSettings settings, Transport transport) {
        ClientCredentials credentials = credentials(settings);
        ApiClient client = ApiClient.ofMarket(settings, transport, settings.market);
        OAuth oauth = new OAuth(client.createOAuth(settings.site.iapV7), credentials.clientId(), client.calls());
        return caching(() -> oauth.getAccessToken(credentials.clientSecret()), settings, transport);
    }

    @V2
    @Provides
    @Singleton
    static TokenSource tokenSourceV2(OneStoreSettings settings, Transport transport) {
        ClientCredentials credentials = credentials(settings);
        ApiClient client = ApiClient.withoutMarket(settings, transport, settings.market);
        OAuth oauth = new OAuth(client.createOAuth(settings.site.iapV2), credentials.clientId(), client.calls());
        return caching(() -> oauth.getAccessTokenV2(credentials.clientSecret()), settings, transport);
    }

    @Provides
    static IapV7 iapV7(Facades facades, OneStoreSettings settings) {
        return facades.iapV7(settings.market);
    }

    @Provides
    static IapV2 iapV2(Facades facades, OneStoreSettings settings) {
        return facades.iapV2(settings.market);
    }

    @Provides
    static PaymentVerifier payments(OneStoreSettings settings) {
        return new PaymentVerifier(settings.clientId, signatures(settings));
    }

    @Provides
    static NotificationVerifier notifications(OneStoreSettings settings) {
        return new NotificationVerifier(settings.site.sandbox, signatures(settings));
    }

    private static TokenSource caching(
            Supplier<TokenResponse> request, OneStoreSettings settings, Transport transport) {
        return new CachingTokenSource(
                new OAuthTokenRequest(request, settings.clock), settings.clock, transport.threads());
    }

    private static SignatureVerifier signatures(OneStoreSettings settings) {
        if (settings.signatures == null) {
            throw new IllegalStateException(
                    "this OneStore was made without a licence key, so it cannot verify what ONE store has signed");
        }
        return settings.signatures;
    }

    private static ClientCredentials credentials(OneStoreSettings settings) {
        if (settings.credentials == null) {
            throw new IllegalStateException(
                    "this OneStore was made with clientId alone, so it cannot get an access token:"
                            + " the server APIs need credentials(clientId, clientSecret), on a server and never in an app");
        }
        return settings.credentials;
    }
}
