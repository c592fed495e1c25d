package io.github.onestore4j.internal.wiring;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.OneStoreBuilder;
import io.github.onestore4j.internal.call.RetryPolicy;

/** Clients with parts that only tests replace. */
public final class Seams {
    private Seams() {}

    /** Builds a client that retries by a policy of the test's. */
    public static OneStore client(OneStoreBuilder builder, RetryPolicy retries) {
        Settings settings = (Settings) builder.settings();
        return new Settings(
                        settings.site,
                        settings.context,
                        settings.app,
                        settings.signatures,
                        settings.httpClient,
                        settings.callFactory,
                        settings.executor,
                        settings.concurrency,
                        settings.mainThread,
                        settings.maxBodyBytes,
                        settings.keepsJson,
                        settings.observer,
                        retries,
                        settings.timeBasis,
                        settings.clock)
                .newClient();
    }
}
