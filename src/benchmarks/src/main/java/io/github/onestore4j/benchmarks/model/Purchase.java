package io.github.onestore4j.benchmarks.model;

import com.google.api.client.util.Key;
import org.jspecify.annotations.Nullable;

/** A purchase as one would write it for a library that reads by reflection. */
public final class Purchase {
    @Key
    public @Nullable Integer consumptionState;

    @Key
    public @Nullable String developerPayload;

    @Key
    public @Nullable Integer purchaseState;

    @Key
    public @Nullable Long purchaseTime;

    @Key
    public @Nullable String purchaseId;

    @Key
    public @Nullable Integer acknowledgeState;

    @Key
    public @Nullable Integer quantity;
}
