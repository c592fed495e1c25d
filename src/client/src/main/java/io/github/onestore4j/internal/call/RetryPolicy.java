package io.github.onestore4j.internal.call;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** How often and when a call is retried. Immutable. */
public final class RetryPolicy {
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(5);
    private static final int MOST_DOUBLINGS = 10;

    private final int retries;
    private final Duration firstDelay;
    private final Sleeper sleeper;
    private final DoubleSupplier random;
    private final Clock clock;

    /**
     * Retries calls.
     *
     * @param retries at most so many times each
     * @param firstDelay the longest delay before the first retry; it doubles with each retry, up to 5 seconds
     * @param random which part of the delay is waited, from 0 to less than 1
     * @param clock tells how far away the date of a Retry-After is
     */
    public RetryPolicy(int retries, Duration firstDelay, Sleeper sleeper, DoubleSupplier random, Clock clock) {
        this.retries = retries;
        this.firstDelay = firstDelay;
        this.sleeper = sleeper;
        this.random = random;
        this.clock = clock;
    }

    /** Returns how long to wait after so many tries; null if there is to be no other one. */
    @Nullable
    Duration delayAfter(int tries, @Nullable String retryAfter) {
        return tries > retries ? null : delay(tries, retryAfter);
    }

    /** Waits on this thread, but not beyond the call's end. */
    void sleep(Duration delay, Exchange exchange) throws InterruptedException {
        sleeper.sleep(delay, exchange);
    }

    /** Returns some random part of a time that doubles, and no less than the server asks for. */
    private Duration delay(int tries, @Nullable String retryAfter) {
        long longest = firstDelay.toMillis() << Math.min(tries - 1, MOST_DOUBLINGS);
        Duration chance =
                Duration.ofMillis((long) (Math.min(longest, LONGEST_DELAY.toMillis()) * random.getAsDouble()));
        Duration asked = retryAfter == null ? Duration.ZERO : parse(retryAfter);
        return asked.compareTo(chance) > 0 ? asked : chance;
    }

    private Duration parse(String retryAfter) {
        if (retryAfter.matches("[0-9]{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(retryAfter));
        }
        try {
            return Duration.between(
                    clock.instant(),
                    ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeException neitherSecondsNorDate) {
            return Duration.ZERO;
        }
    }
}
