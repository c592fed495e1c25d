package com.example.java;

import io.github.onestore4j.time.TimeRange;
import java.time.Duration;
import java.time.Instant;

/** Every public method of {@link TimeRange}. */
final class TimeRangeCalls {
    private TimeRangeCalls() {}

    static TimeRange between(Instant a, Instant b) {
        return TimeRange.between(a, b);
    }

    static TimeRange last(Duration a) {
        return TimeRange.last(a);
    }

    static TimeRange lastMonth() {
        return TimeRange.lastMonth();
    }

    static TimeRange since(Instant a) {
        return TimeRange.since(a);
    }
}
