package io.github.onestore4j.time;

import java.time.Duration;
import java.time.Instant;

/**
 * A span of time to list purchases of. ONE store lists at most one month back and nothing of the future. Immutable.
 *
 * <p>A range that is counted from now, such as {@link #last}, is worked out when a call is made. It then names its
 * start alone, so that a clock which is a little fast does not ask for the future.
 *
 * @see <a
 *     href="https://onestore-dev.gitbook.io/dev/eng/tools/billing/v21/serverapi#onestoreiapserverapi-apiv7-getvoidedpurchases-checkpurchasecancellationdetails">ONE
 *     store's page</a>
 */
public abstract class TimeRange {
    /** How much {@link #lastMonth} stays inside the month, for clocks that differ and the time a request takes. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    TimeRange() {}

    /** From {@code start} to {@code end}, both included. */
    public static TimeRange between(Instant start, Instant end) {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("the range ends at " + end + ", before it starts at " + start);
        }
        return new TimeWindow(start, end).checked();
    }

    /** From {@code start} until now. */
    public static TimeRange since(Instant start) {
        return new TimeWindow(start, null).checked();
    }

    /**
     * The last hours or days until now. A month can have 28 days: 29 and more are refused in some months; see
     * {@link #lastMonth}.
     */
    public static TimeRange last(Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("a range must be longer than " + duration);
        }
        return new TimeRange() {
            @Override
            public TimeWindow at(Instant now, MarketClock market) {
                return since(now.minus(duration)).at(now, market);
            }
        };
    }

    /** As far back as ONE store lists, less one minute. */
    public static TimeRange lastMonth() {
        return new TimeRange() {
            @Override
            public TimeWindow at(Instant now, MarketClock market) {
                return new TimeWindow(monthBefore(now, market).plus(MARGIN), null);
            }
        };
    }

    /**
     * What the range means at a moment.
     *
     * @param now the moment
     * @param market whose clock says what a month is
     * @throws IllegalArgumentException when it starts more than a month before {@code now}, or goes beyond it
     */
    public abstract TimeWindow at(Instant now, MarketClock market);

    static Instant monthBefore(Instant now, MarketClock market) {
        return market.at(now).minusMonths(1).toInstant();
    }
}
