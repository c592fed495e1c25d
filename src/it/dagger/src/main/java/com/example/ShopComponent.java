package com.example;

import dagger.BindsInstance;
import dagger.Component;
import io.github.onestore4j.dagger.OneStoreModule;
import io.github.onestore4j.dagger.OneStoreSettings;
import javax.inject.Singleton;

/** The user's graph. */
@Singleton
@Component(modules = OneStoreModule.class)
public interface ShopComponent {
    Shop shop();

    @Component.Factory
    interface Factory {
        ShopComponent create(@BindsInstance OneStoreSettings settings);
    }
}
