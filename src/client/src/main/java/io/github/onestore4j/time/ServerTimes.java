package io.github.onestore4j.time;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Turns the numbers of ONE store's servers into instants and back, by one time basis and one market's clock. */
public final class ServerTimes {
    private final long shiftMillis;

    private ServerTimes(long shiftMillis) {
        this.shiftMillis = shiftMillis;
    }

    /** The rules of a basis for a market. */
    public static ServerTimes of(TimeBasis basis, MarketClock market) {
        long wallClockShift = TimeUnit.SECONDS.toMillis(market.offset().getTotalSeconds());
        return new ServerTimes(basis == TimeBasis.MARKET_WALL_CLOCK ? wallClockShift : 0);
    }

    /** What a number from the server means. */
    public ServerTime read(long millis) {
        return new ServerTime(millis, Instant.ofEpochMilli(millis).minusMillis(shiftMillis));
    }

    /** The number that the server understands as this instant. */
    public long millis(Instant instant) {
        return instant.toEpochMilli() + shiftMillis;
    }
}
