package io.github.onestore4j.time;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A range whose start and end are settled; it means the same at any moment, and is not checked again. */
public final class TimeWindow extends TimeRange {
    private final @Nullable Instant start;
    private final @Nullable Instant end;

    TimeWindow(@Nullable Instant start, @Nullable Instant end) {
        this.start = start;
        this.end = end;
    }

    /** No start and no end: what ONE store takes by itself. */
    public static TimeWindow unspecified() {
        return new TimeWindow(null, null);
    }

    /** When it starts; null to leave it to ONE store. */
    public @Nullable Instant start() {
        return start;
    }

    /** When it ends; null to leave it to ONE store. */
    public @Nullable Instant end() {
        return end;
    }

    @Override
    public TimeWindow at(Instant now, MarketClock market) {
        return this;
    }

    /** The same as a range that is checked against the moment of the call. */
    TimeRange checked() {
        TimeWindow window = this;
        return new TimeRange() {
            @Override
            public TimeWindow at(Instant now, MarketClock market) {
                window.check(now, market);
                return window;
            }
        };
    }

    private void check(Instant now, MarketClock market) {
        Instant earliest = monthBefore(now, market);
        if (start != null && start.isBefore(earliest)) {
            throw new IllegalArgumentException(
                    "the range starts at " + start + ", but ONE store lists one month back at most, to " + earliest);
        }
        Instant last = end != null ? end : start;
        if (last != null && last.isAfter(now)) {
            throw new IllegalArgumentException("the range goes to " + last + ", which is after now, " + now);
        }
    }
}
