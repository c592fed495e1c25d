package io.github.onestore4j.dagger;

import dagger.Module;
import dagger.Provides;
import io.github.onestore4j.OneStore;
import io.github.onestore4j.notification.NotificationVerifier;
import io.github.onestore4j.payment.PaymentVerifier;
import io.github.onestore4j.v2.IapV2;
import io.github.onestore4j.v7.IapV7;
import javax.inject.Singleton;

/**
 * Provides one {@link OneStore} and its APIs in a Dagger graph that binds {@link OneStoreSettings} and has the scope
 * {@link Singleton}. A Hilt graph includes it from a module of its own that is installed in SingletonComponent. Whoever
 * ends the graph closes the client.
 */
@Module
public final class OneStoreModule {
    private OneStoreModule() {}

    @Provides
    @Singleton
    @SuppressWarnings("CloseableProvides") // it lives as long as the graph
    static OneStore oneStore(OneStoreSettings settings) {
        return settings.newClient();
    }

    @Provides
    static IapV7 v7(OneStore oneStore) {
        return oneStore.v7();
    }

    @Provides
    static IapV2 v2(OneStore oneStore) {
        return oneStore.v2();
    }

    @Provides
    static PaymentVerifier payments(OneStore oneStore) {
        return oneStore.payments();
    }

    @Provides
    static NotificationVerifier notifications(OneStore oneStore) {
        return oneStore.notifications();
    }
}
