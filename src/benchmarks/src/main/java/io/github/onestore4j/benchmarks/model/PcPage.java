package io.github.onestore4j.benchmarks.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a user's purchases as one would write it for a library that reads by reflection. */
public final class PcPage {
    public List<String> productIdList = new ArrayList<>();
    public List<Row> purchaseDetailList = new ArrayList<>();
    public List<String> purchaseSignatureList = new ArrayList<>();
    public @Nullable String continuationKey;

    /** A purchase of the web payment API. */
    public static final class Row {
        public @Nullable String orderId;
        public @Nullable String packageName;
        public @Nullable String productId;
        public @Nullable Long purchaseTime;
        public @Nullable Integer acknowledgeState;
        public @Nullable Integer purchaseState;
        public @Nullable Integer recurringState;
        public @Nullable String purchaseId;
        public @Nullable String purchaseToken;
        public @Nullable String developerPayload;
        public @Nullable Integer quantity;
    }
}
