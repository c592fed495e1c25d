package io.github.onestore4j.benchmarks.model;

import org.jspecify.annotations.Nullable;

/** A subscription as one would write it for a library that reads by reflection. */
public final class Subscription {
    public @Nullable Integer acknowledgementState;
    public @Nullable String developerPayload;
    public @Nullable Boolean autoRenewing;
    public @Nullable Integer paymentState;
    public @Nullable String priceAmount;
    public @Nullable Long priceAmountMicros;
    public @Nullable String nextPriceAmount;
    public @Nullable Long nextPriceAmountMicros;
    public @Nullable Long nextPaymentTimeMillis;
    public @Nullable String priceCurrencyCode;
    public @Nullable String countryCode;
    public @Nullable Long startTimeMillis;
    public @Nullable Long expiryTimeMillis;
    public @Nullable Long pauseStartTimeMillis;
    public @Nullable Long pauseEndTimeMillis;
    public @Nullable Long autoResumeTimeMillis;
    public @Nullable String linkedPurchaseToken;
    public @Nullable String lastPurchaseId;
    public @Nullable Long cancelledTimeMillis;
    public @Nullable Integer cancelReason;
    public @Nullable Promotion promotionPrice;
    public @Nullable Change priceChange;

    /** A price for a time. */
    public static final class Promotion {
        public @Nullable String promotionPrice;
        public @Nullable Long promotionPriceMicros;
        public @Nullable Integer promotionPeriod;
    }

    /** A price that will change. */
    public static final class Change {
        public @Nullable Integer seq;
        public @Nullable String previousPrice;
        public @Nullable Long previousPriceMicros;
        public @Nullable String newPrice;
        public @Nullable Long newPriceMicros;
        public @Nullable Long applyTimeMillis;
        public @Nullable Boolean agreement;
        public @Nullable Long agreementDueDateTimeMillis;
    }
}
