package io.github.onestore4j.internal.wiring;

import com.squareup.moshi.Moshi;
import dagger.Module;
import dagger.Provides;
import io.github.onestore4j.internal.call.Caller;
import io.github.onestore4j.internal.call.Transport;
import javax.inject.Singleton;

/** Provides what all apps share: one Moshi, one transport, and what makes the calls. */
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
                settings.maxBodyBytes,
                settings.keepsJson);
    }

    @Provides
    @Singleton
    static Caller caller(Settings settings, Transport transport) {
        return new Caller(transport, settings.timeBasis, settings.clock, settings.mainThread, settings.observer);
    }
}
