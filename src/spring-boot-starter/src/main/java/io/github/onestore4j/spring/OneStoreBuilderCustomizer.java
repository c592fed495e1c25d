package io.github.onestore4j.spring;

import io.github.onestore4j.OneStoreBuilder;

/** Changes the settings of the client that the application's properties describe. */
@FunctionalInterface
public interface OneStoreBuilderCustomizer {
    /** Changes them before the client is built. */
    void customize(OneStoreBuilder builder);
}
