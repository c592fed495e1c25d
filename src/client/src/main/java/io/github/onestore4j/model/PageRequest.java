package io.github.onestore4j.model;

import io.github.onestore4j.time.TimeRange;
import org.jspecify.annotations.Nullable;

/** Which page of a list to request. What is left out is left to ONE store. Immutable. */
public final class PageRequest {
    private static final PageRequest FIRST = new PageRequest(null, null, null);

    private final @Nullable TimeRange range;
    private final @Nullable String continuationKey;
    private final @Nullable Integer maxResults;

    private PageRequest(@Nullable TimeRange range, @Nullable String continuationKey, @Nullable Integer maxResults) {
        this.range = range;
        this.continuationKey = continuationKey;
        this.maxResults = maxResults;
    }

    /** Requests the first page of what ONE store lists by default. */
    public static PageRequest first() {
        return FIRST;
    }

    /** Requests the first page of a range. */
    public static PageRequest of(TimeRange range) {
        return FIRST.withRange(range);
    }

    /** Returns the same for a range; null for the one that ONE store takes by default. */
    public PageRequest withRange(@Nullable TimeRange other) {
        return new PageRequest(other, continuationKey, maxResults);
    }

    /** Returns the same for the page that a continuation key leads to; null for the first page. */
    public PageRequest withContinuationKey(@Nullable String other) {
        return new PageRequest(range, other, maxResults);
    }

    /** Returns the same for pages of at most so many entries; null for the 100 that ONE store takes by default. */
    public PageRequest withMaxResults(@Nullable Integer other) {
        return new PageRequest(range, continuationKey, other);
    }

    /** Returns the range; null for ONE store's default. */
    public @Nullable TimeRange range() {
        return range;
    }

    /** Returns the continuation key; null for the first page. */
    public @Nullable String continuationKey() {
        return continuationKey;
    }

    /** Returns how many entries a page has at most; null for ONE store's default. */
    public @Nullable Integer maxResults() {
        return maxResults;
    }

    @Override
    public String toString() {
        return "PageRequest[range=" + range + ", continuationKey=" + continuationKey + ", maxResults=" + maxResults
                + "]";
    }
}
