package io.github.onestore4j.internal.wiring;

import dagger.BindsInstance;
import dagger.Component;
import javax.inject.Singleton;

/** The graph of one client. */
@Singleton
@Component(modules = ClientModule.class)
interface ClientComponent {
    OneStoreClient client();

    /** Makes the graph. */
    @Component.Factory
    interface Factory {
        ClientComponent create(@BindsInstance Settings settings);
    }
}
