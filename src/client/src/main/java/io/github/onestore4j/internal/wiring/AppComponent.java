package io.github.onestore4j.internal.wiring;

import dagger.BindsInstance;
import dagger.Subcomponent;

/** The graph of one app: its access tokens, and the APIs that are called with them. */
@AppScope
@Subcomponent(modules = AppModule.class)
interface AppComponent {
    OneStoreClient client();

    /** Makes the graph. */
    @Subcomponent.Factory
    interface Factory {
        AppComponent create(@BindsInstance App app);
    }
}
