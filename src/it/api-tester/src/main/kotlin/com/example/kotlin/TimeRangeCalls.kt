package com.example.kotlin

import io.github.onestore4j.time.TimeRange
import java.time.Duration
import java.time.Instant

/** Every public method of [TimeRange], with what can be null. */
internal object TimeRangeCalls {
    fun between(a: Instant, b: Instant): TimeRange = TimeRange.between(a, b)

    fun last(a: Duration): TimeRange = TimeRange.last(a)

    fun lastMonth(): TimeRange = TimeRange.lastMonth()

    fun since(a: Instant): TimeRange = TimeRange.since(a)
}
