package io.github.onestore4j.internal.wiring;

import dagger.BindsInstance;
import dagger.Component;
import javax.inject.Singleton;

/** The graph that all apps of one client share: connections, threads, and adapters. */
@Singleton
@Component(modules = ClientModule.class)
interface ClientComponent {
    AppComponent.Factory apps();

    /** Makes the graph. */
    @Component.Factory
    interface Factory {
        ClientComponent create(@BindsInstance Settings settings);
    }
}
