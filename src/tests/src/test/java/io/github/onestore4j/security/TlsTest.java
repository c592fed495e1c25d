package io.github.onestore4j.security;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.github.onestore4j.Environment;
import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.error.OneStoreConnectionException;
import io.github.onestore4j.error.OneStoreException;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nobody but the host that was asked gets a token or a secret. */
class TlsTest {
    @RegisterExtension
    static final OneStoreEmulator STORE = OneStoreEmulator.sandbox();

    /** Another host, with a certificate that nobody has issued to it. */
    @RegisterExtension
    static final WireMockExtension OTHER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().dynamicHttpsPort().bindAddress("127.0.0.1"))
            .build();

    private static final X509TrustManager TRUSTS_ALL = new X509TrustManager() {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    };

    private static OneStoreConnectionException consumeAtOther(OkHttpClient client) {
        try (OneStore oneStore = STORE.client(MarketCode.MKT_GLB)
                .environment(Environment.at("https://127.0.0.1:" + OTHER.getHttpsPort()))
                .httpClient(client)
                .build()) {
            OneStoreConnectionException refused = catchThrowableOfType(
                    OneStoreConnectionException.class, () -> oneStore.pc("user").consumePurchase("token"));
            assertThat(refused.mayHaveHappened()).isFalse();
            assertThat(OTHER.getAllServeEvents()).isEmpty();
            return refused;
        }
    }

    @Test
    void aCertificateOfNobodysIsRefused() {
        assertThat(consumeAtOther(new OkHttpClient())).hasCauseInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void aCertificateOfAnotherHostIsRefusedEvenByAClientThatTrustsEverybody() throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {TRUSTS_ALL}, new SecureRandom());
        OkHttpClient trusting = new OkHttpClient.Builder()
                .sslSocketFactory(context.getSocketFactory(), TRUSTS_ALL)
                .build();
        assertThat(consumeAtOther(trusting)).hasCauseInstanceOf(SSLPeerUnverifiedException.class);
    }

    @Test
    void aRedirectToAnotherHostIsNotFollowedEvenByAClientThatWould() {
        OTHER.stubFor(any(anyUrl()).willReturn(okJson("{}")));
        OkHttpClient following = new OkHttpClient.Builder()
                .followRedirects(true)
                .authenticator((route, response) -> response.request()
                        .newBuilder()
                        .header("Authorization", Credentials.basic("a", "b"))
                        .build())
                .build();
        String token = STORE.buy(Sale.of(ProductType.INAPP, "p")).purchaseToken();
        STORE.wireMock().stubFor(any(anyUrl()).willReturn(temporaryRedirect(OTHER.baseUrl() + "/elsewhere")));
        try (OneStore oneStore =
                STORE.client(MarketCode.MKT_GLB).httpClient(following).build()) {
            OneStoreException app = catchThrowableOfType(
                    OneStoreException.class, () -> oneStore.v7().getPurchaseDetails("p", token));
            assertThat(app).hasMessageContaining("HTTP 302");
            OneStoreException user = catchThrowableOfType(
                    OneStoreException.class, () -> oneStore.pc("user").consumePurchase(token));
            assertThat(user.mayHaveHappened()).isTrue();
        }
        assertThat(OTHER.getAllServeEvents()).isEmpty();
    }
}
