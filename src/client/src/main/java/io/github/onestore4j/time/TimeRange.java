package io.github.onestore4j.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * A span of time to list purchases of. ONE store lists one month back (version 2: 30 days), and nothing of the future.
 * Immutable.
 *
 * <p>A range that is counted from now, such as {@link #last}, is settled when a call is made. It then names its start
 * only, so that a clock that is a little fast does not ask for the future.
 *
 * @see <a
 *     href="https://onestore-dev.gitbook.io/dev/eng/tools/billing/v21/serverapi#onestoreiapserverapi-apiv7-getvoidedpurchases-checkpurchasecancellationdetails">ONE
 *     store's page</a>
 */
public final class TimeRange {
    /** How much clocks may differ, with the time that a request takes. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private final @Nullable Instant start;
    private final @Nullable Instant end;
    private final @Nullable Duration last;
    private final boolean longest;
    private final boolean settled;

    private TimeRange(
            @Nullable Instant start, @Nullable Instant end, @Nullable Duration last, boolean longest, boolean settled) {
        this.start = start;
        this.end = end;
        this.last = last;
        this.longest = longest;
        this.settled = settled;
    }

    /**
     * Returns the range from {@code start} to {@code end}, both included.
     *
     * @throws IllegalArgumentException if it ends before it starts
     */
    public static TimeRange between(Instant start, Instant end) {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("the range ends at " + end + ", before it starts at " + start);
        }
        return new TimeRange(start, end, null, false, false);
    }

    /** Returns the range from {@code start} until now. */
    public static TimeRange since(Instant start) {
        return new TimeRange(start, null, null, false, false);
    }

    /**
     * Returns the last hours or days until now. A month can have 28 days: 29 and more are refused in some months; see
     * {@link #lastMonth}.
     *
     * @throws IllegalArgumentException if the duration is not positive, or longer than all of time
     */
    public static TimeRange last(Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("a range of " + duration + " is not positive");
        }
        try {
            Instant unused = Instant.EPOCH.minus(duration);
        } catch (DateTimeException | ArithmeticException tooLong) {
            throw new IllegalArgumentException("a range of " + duration + " is longer than all of time", tooLong);
        }
        return new TimeRange(null, null, duration, false, false);
    }

    /** Returns the range as far back as ONE store lists: one month, and 30 days for version 2, less one minute. */
    public static TimeRange lastMonth() {
        return new TimeRange(null, null, null, true, false);
    }

    /**
     * Returns what this means at a moment: a range that has a start, and means the same at any later moment.
     *
     * @param now the moment
     * @param market whose clock says what a month is
     * @param most how far back ONE store lists
     * @throws IllegalArgumentException if it starts earlier than that, or lies in the future
     */
    public TimeRange settledAt(Instant now, MarketClock market, Period most) {
        if (settled) {
            return this;
        }
        Instant earliest = market.at(now).minus(most).toInstant();
        if (longest) {
            return new TimeRange(earliest.plus(TOLERANCE), null, null, false, true);
        }
        Instant from = last != null ? before(now, last) : start;
        if (from != null && from.isBefore(earliest)) {
            throw new IllegalArgumentException(
                    "starts at " + from + ", but ONE store lists nothing from before " + earliest);
        }
        return new TimeRange(
                from == null ? null : upTo(now, from), end == null ? null : upTo(now, end), null, false, true);
    }

    private static Instant before(Instant now, Duration duration) {
        try {
            return now.minus(duration);
        } catch (DateTimeException | ArithmeticException tooLong) {
            return Instant.MIN;
        }
    }

    private static Instant upTo(Instant now, Instant bound) {
        if (bound.isAfter(now.plus(TOLERANCE))) {
            throw new IllegalArgumentException("goes to " + bound + ", which is after now, " + now);
        }
        return bound.isAfter(now) ? now : bound;
    }

    /** Returns when it starts; null if that depends on when a call is made. */
    public @Nullable Instant start() {
        return start;
    }

    /** Returns when it ends; null if it ends with the call. */
    public @Nullable Instant end() {
        return end;
    }

    @Override
    public String toString() {
        if (longest) {
            return "the last month";
        }
        return last != null ? "the last " + last : start + " to " + (end == null ? "now" : end);
    }
}
