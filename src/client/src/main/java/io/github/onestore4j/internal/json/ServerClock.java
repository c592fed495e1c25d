package io.github.onestore4j.internal.json;

import io.github.onestore4j.time.MarketClock;
import io.github.onestore4j.time.TimeBasis;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Turns the milliseconds of servers that count on a market's wall clock into epoch milliseconds, and back. Immutable.
 */
public final class ServerClock {
    private final long offsetMillis;

    private ServerClock(long offsetMillis) {
        this.offsetMillis = offsetMillis;
    }

    /** Returns the clock of servers with a time basis; null if they send epoch milliseconds. */
    public static @Nullable ServerClock of(TimeBasis basis, MarketClock market) {
        long offset = TimeUnit.SECONDS.toMillis(market.offset().getTotalSeconds());
        return basis == TimeBasis.EPOCH || offset == 0 ? null : new ServerClock(offset);
    }

    long toEpoch(long millis) {
        return millis - offsetMillis;
    }

    /** Returns the number that the servers understand as this epoch time. */
    public long fromEpoch(long millis) {
        return millis + offsetMillis;
    }
}
