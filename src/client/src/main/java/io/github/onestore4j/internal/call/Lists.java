package io.github.onestore4j.internal.call;

import io.github.onestore4j.internal.json.ServerClock;
import io.github.onestore4j.model.PageRequest;
import io.github.onestore4j.model.Pages;
import io.github.onestore4j.time.TimeBasis;
import io.github.onestore4j.time.TimeRange;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/** How lists are requested: page by page, and over ranges of time. */
public final class Lists {
    private final Caller caller;
    private final TimeBasis timeBasis;
    private final Clock clock;

    /**
     * Requests lists.
     *
     * @param timeBasis what the milliseconds in requests count
     * @param clock tells what a range is counted from
     */
    Lists(Caller caller, TimeBasis timeBasis, Clock clock) {
        this.caller = caller;
        this.timeBasis = timeBasis;
        this.clock = clock;
    }

    /**
     * Lists what a key leads through.
     *
     * @param page requests the page of a continuation key, or the first page for null
     * @param nextKey a page's continuation key; null or empty on the last page
     */
    public <P, T> Pages<T> pages(
            CallContext context,
            Function<@Nullable String, Call<P>> page,
            Function<P, List<T>> entries,
            Function<P, @Nullable String> nextKey) {
        return () -> new PageLoop<>(caller, context, page, entries, nextKey);
    }

    /**
     * Lists what lies in a range, which every loop settles when it starts.
     *
     * @param longest how far back ONE store lists, as an ISO 8601 period
     */
    public <P, T> Pages<T> pages(
            Arguments arguments,
            CallContext context,
            TimeRange range,
            String longest,
            Function<PageRequest, Call<P>> page,
            Function<P, List<T>> entries,
            Function<P, @Nullable String> nextKey) {
        arguments.present("range", range);
        return () -> {
            PageRequest first = PageRequest.first().withRange(settled(arguments, context, range, longest));
            return new PageLoop<>(caller, context, key -> page.apply(first.withContinuationKey(key)), entries, nextKey);
        };
    }

    /**
     * Returns what a range means now; null for null.
     *
     * @param longest how far back ONE store lists, as an ISO 8601 period
     * @throws IllegalArgumentException if ONE store would not list it
     */
    public @Nullable TimeRange settled(
            Arguments arguments, CallContext context, @Nullable TimeRange range, String longest) {
        try {
            return range == null ? null : range.settledAt(clock.instant(), context.clock(), Period.parse(longest));
        } catch (IllegalArgumentException refused) {
            throw arguments.refusal("range", String.valueOf(refused.getMessage()));
        }
    }

    /** Returns when a range starts, as the servers count milliseconds; null to leave it to ONE store. */
    public @Nullable Long startMillis(CallContext context, @Nullable TimeRange range) {
        return range == null ? null : millis(context, range.start());
    }

    /** Returns when a range ends, as the servers count milliseconds; null to leave it to ONE store. */
    public @Nullable Long endMillis(CallContext context, @Nullable TimeRange range) {
        return range == null ? null : millis(context, range.end());
    }

    private @Nullable Long millis(CallContext context, @Nullable Instant instant) {
        if (instant == null) {
            return null;
        }
        ServerClock server = ServerClock.of(timeBasis, context.clock());
        long epoch = instant.toEpochMilli();
        return server == null ? epoch : server.fromEpoch(epoch);
    }
}
