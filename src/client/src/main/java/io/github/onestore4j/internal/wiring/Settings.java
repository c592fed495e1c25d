package io.github.onestore4j.internal.wiring;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.dagger.OneStoreSettings;
import io.github.onestore4j.internal.call.CallContext;
import io.github.onestore4j.internal.call.RetryPolicy;
import io.github.onestore4j.observation.ObservedCall;
import io.github.onestore4j.signature.SignatureVerifier;
import io.github.onestore4j.time.TimeBasis;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** What a client is made from, checked by the builder. Immutable; toString leaves the secret out. */
public final class Settings implements OneStoreSettings {
    final Site site;
    final CallContext context;
    final App app;
    final @Nullable SignatureVerifier signatures;
    final @Nullable OkHttpClient httpClient;
    final Call.@Nullable Factory callFactory;
    final @Nullable Executor executor;
    final int concurrency;
    final BooleanSupplier mainThread;
    final long maxBodyBytes;
    final boolean keepsJson;
    final @Nullable Consumer<ObservedCall> observer;
    final RetryPolicy retries;
    final TimeBasis timeBasis;
    final Clock clock;

    /** Keeps settings. */
    public Settings(
            Site site,
            CallContext context,
            App app,
            @Nullable SignatureVerifier signatures,
            @Nullable OkHttpClient httpClient,
            Call.@Nullable Factory callFactory,
            @Nullable Executor executor,
            int concurrency,
            BooleanSupplier mainThread,
            long maxBodyBytes,
            boolean keepsJson,
            @Nullable Consumer<ObservedCall> observer,
            RetryPolicy retries,
            TimeBasis timeBasis,
            Clock clock) {
        this.site = site;
        this.context = context;
        this.app = app;
        this.signatures = signatures;
        this.httpClient = httpClient;
        this.callFactory = callFactory;
        this.executor = executor;
        this.concurrency = concurrency;
        this.mainThread = mainThread;
        this.maxBodyBytes = maxBodyBytes;
        this.keepsJson = keepsJson;
        this.observer = observer;
        this.retries = retries;
        this.timeBasis = timeBasis;
        this.clock = clock;
    }

    @Override
    public OneStore newClient() {
        return DaggerClientComponent.factory().create(this).apps().create(app).client();
    }

    SignatureVerifier signatures() {
        if (signatures == null) {
            throw new IllegalStateException(
                    "this OneStore was made without a license key, so it cannot verify what ONE store has signed");
        }
        return signatures;
    }

    @Override
    public String toString() {
        return "OneStoreSettings[" + site.name() + ", " + context.market() + ", " + app + "]";
    }
}
