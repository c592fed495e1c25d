package io.github.onestore4j.dagger;

import io.github.onestore4j.OneStore;

/**
 * The settings of a client, checked, to bind in a graph that installs {@link OneStoreModule}.
 * {@code OneStore.builder()....settings()} makes them. Immutable; toString leaves the secret out.
 */
public interface OneStoreSettings {
    /** Makes a client with these settings, with connections and an access token of its own. */
    OneStore newClient();
}
