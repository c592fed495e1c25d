package io.github.onestore4j.benchmarks.model;

import com.google.api.client.util.Key;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of voided purchases as one would write it for a library that reads by reflection. */
public final class VoidedPage {
    @Key
    public @Nullable String continuationKey;

    @Key
    public List<Row> voidedPurchaseList = new ArrayList<>();

    /** A voided purchase. */
    public static final class Row {
        @Key
        public @Nullable String purchaseId;

        @Key
        public @Nullable Long purchaseTime;

        @Key
        public @Nullable Long voidedTime;

        @Key
        public @Nullable String purchaseToken;

        @Key
        public @Nullable String marketCode;
    }
}
