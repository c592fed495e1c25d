package io.github.onestore4j.call;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.DoubleSupplier;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait before a call is made again: some random part of a time that doubles, and no less than the server
 * asks for.
 */
final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final int MOST_DOUBLINGS = 10;

    private final DoubleSupplier random;
    private final Clock clock;

    /**
     * Waits by chance.
     *
     * @param random from 0 to less than 1
     * @param clock tells how far away the date is that a server names
     */
    Backoff(DoubleSupplier random, Clock clock) {
        this.random = random;
        this.clock = clock;
    }

    /**
     * The time before another try.
     *
     * @param tries how many there were
     * @param response what the last one was answered with; null when it was not
     */
    Duration after(int tries, @Nullable Response response) {
        long most = Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.min(tries - 1, MOST_DOUBLINGS));
        Duration chance = Duration.ofMillis((long) (most * random.getAsDouble()));
        Duration asked = response == null ? Duration.ZERO : retryAfter(response.header("Retry-After"));
        return asked.compareTo(chance) > 0 ? asked : chance;
    }

    private Duration retryAfter(@Nullable String header) {
        if (header == null) {
            return Duration.ZERO;
        }
        if (header.matches("[0-9]{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(header));
        }
        try {
            Instant date = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Duration.between(clock.instant(), date);
        } catch (DateTimeException neitherSecondsNorDate) {
            return Duration.ZERO;
        }
    }
}
