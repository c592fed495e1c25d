package io.github.onestore4j.ledger;

import java.time.Clock;
import java.time.Duration;

/** When open work is tried again: pauses that grow from a minute to an hour, so often within ONE store's three days. */
final class Pauses {
    /** For open work that only a person can close. It is after the year 9999, so no sweep comes to it. */
    static final long NEVER = 253_402_300_800_000L;

    private static final long FIRST = Duration.ofMinutes(1).toMillis();
    private static final long LONGEST = Duration.ofHours(1).toMillis();
    private static final int DOUBLINGS = 6;

    private final Clock clock;

    Pauses(Clock clock) {
        this.clock = clock;
    }

    long now() {
        return clock.millis();
    }

    /** When to try again after so many tries; while one is under way, it keeps other instances away. */
    long next(int attempts) {
        return now() + Math.min(LONGEST, FIRST << Math.min(attempts, DOUBLINGS));
    }
}
