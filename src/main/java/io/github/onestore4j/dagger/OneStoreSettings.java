package io.github.onestore4j.dagger;

import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.time.TimeBasis;
import java.time.Clock;
import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * What a client is made from, checked. OneStore.builder() makes it, with {@code build()} for a client at once and with
 * {@code settings()} to bind it in a graph. Immutable; toString leaves the secret out.
 */
public final class OneStoreSettings {
    final String environment;
    final HttpUrl iapV7;
    final MarketCode market;
    final String clientId;
    final @Nullable String clientSecret;
    final OkHttpClient httpClient;
    final Duration deadline;
    final long maxBodyBytes;
    final TimeBasis timeBasis;
    final Clock clock;

    /** Made by OneStore's builder, which checks what it takes. */
    public OneStoreSettings(
            String environment,
            HttpUrl iapV7,
            MarketCode market,
            String clientId,
            @Nullable String clientSecret,
            OkHttpClient httpClient,
            Duration deadline,
            long maxBodyBytes,
            TimeBasis timeBasis,
            Clock clock) {
        this.environment = environment;
        this.iapV7 = iapV7;
        this.market = market;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.httpClient = httpClient;
        this.deadline = deadline;
        this.maxBodyBytes = maxBodyBytes;
        this.timeBasis = timeBasis;
        this.clock = clock;
    }

    /** The market that the client speaks for. */
    public MarketCode market() {
        return market;
    }

    @Override
    public String toString() {
        return "OneStoreSettings[" + environment + ", " + market + ", " + clientId + "]";
    }
}
