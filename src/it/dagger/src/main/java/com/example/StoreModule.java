package com.example;

import dagger.Module;
import dagger.Provides;
import dagger.hilt.InstallIn;
import dagger.hilt.components.SingletonComponent;
import io.github.onestore4j.Environment;
import io.github.onestore4j.OneStore;
import io.github.onestore4j.dagger.OneStoreModule;
import io.github.onestore4j.dagger.OneStoreSettings;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.signature.LicenseKey;
import javax.inject.Singleton;

@Module(includes = OneStoreModule.class)
@InstallIn(SingletonComponent.class)
final class StoreModule {
    private StoreModule() {}

    @Provides
    @Singleton
    static OneStoreSettings settings(LicenseKey licenseKey) {
        return OneStore.builder()
                .environment(Environment.COMMERCIAL)
                .market(MarketCode.MKT_GLB)
                .clientId("com.example.game")
                .licenseKey(licenseKey)
                .settings();
    }
}
