package io.github.onestore4j;

import dagger.BindsInstance;
import dagger.Component;
import io.github.onestore4j.dagger.OneStoreModule;
import io.github.onestore4j.dagger.OneStoreSettings;
import javax.inject.Singleton;

/** The graph behind {@link OneStoreBuilder#build}. */
@Singleton
@Component(modules = OneStoreModule.class)
interface OneStoreComponent {
    OneStore oneStore();

    /** Starts the graph from settings. */
    @Component.Factory
    interface Factory {
        OneStoreComponent create(@BindsInstance OneStoreSettings settings);
    }
}
