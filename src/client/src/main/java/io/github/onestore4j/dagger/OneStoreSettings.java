package io.github.onestore4j.dagger;

import io.github.onestore4j.auth.ClientCredentials;
import io.github.onestore4j.call.RetryPolicy;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.signature.SignatureVerifier;
import io.github.onestore4j.time.TimeBasis;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * What a client is made from, checked. OneStore.builder() makes it, with {@code build()} for a client at once and with
 * {@code settings()} to bind it in a graph. Immutable; toString leaves the secret out.
 */
public final class OneStoreSettings {
    final Site site;
    final MarketCode market;
    final String clientId;
    final @Nullable ClientCredentials credentials;
    final @Nullable SignatureVerifier signatures;
    final OkHttpClient httpClient;
    final Call.@Nullable Factory callFactory;
    final Duration deadline;
    final BooleanSupplier mainThread;
    final long maxBodyBytes;
    final RetryPolicy retries;
    final TimeBasis timeBasis;
    final Clock clock;

    /** Made by OneStore's builder, which checks what it takes. */
    public OneStoreSettings(
            Site site,
            MarketCode market,
            String clientId,
            @Nullable ClientCredentials credentials,
            @Nullable SignatureVerifier signatures,
            OkHttpClient httpClient,
            Call.@Nullable Factory callFactory,
            Duration deadline,
            BooleanSupplier mainThread,
            long maxBodyBytes,
            RetryPolicy retries,
            TimeBasis timeBasis,
            Clock clock) {
        this.site = site;
        this.market = market;
        this.clientId = clientId;
        this.credentials = credentials;
        this.signatures = signatures;
        this.httpClient = httpClient;
        this.callFactory = callFactory;
        this.deadline = deadline;
        this.mainThread = mainThread;
        this.maxBodyBytes = maxBodyBytes;
        this.retries = retries;
        this.timeBasis = timeBasis;
        this.clock = clock;
    }

    /** The market that the client speaks for. */
    public MarketCode market() {
        return market;
    }

    /** Where the calls go. */
    public Site site() {
        return site;
    }

    /** The app's client id. */
    public String clientId() {
        return clientId;
    }

    @Override
    public String toString() {
        return "OneStoreSettings[" + site + ", " + market + ", " + clientId + "]";
    }
}
