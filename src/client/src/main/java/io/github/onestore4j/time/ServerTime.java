package io.github.onestore4j.time;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A time as ONE store's server sent it, and the instant that it means. Immutable. */
public final class ServerTime {
    private final long millis;
    private final Instant instant;

    ServerTime(long millis, Instant instant) {
        this.millis = millis;
        this.instant = instant;
    }

    /** A time that did not come from a server, in whole epoch milliseconds: what is finer cannot be written. */
    public static ServerTime of(Instant instant) {
        long millis = instant.toEpochMilli();
        return new ServerTime(millis, Instant.ofEpochMilli(millis));
    }

    /** The number as the server sent it. */
    public long millis() {
        return millis;
    }

    /** The instant that the number means. */
    public Instant instant() {
        return instant;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ServerTime
                && millis == ((ServerTime) other).millis
                && instant.equals(((ServerTime) other).instant);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(millis);
    }

    @Override
    public String toString() {
        return instant.toString();
    }
}
