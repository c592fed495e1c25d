package io.github.onestore4j.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * A market's wall clock. An instant is the same everywhere; the clock says which day it is on, and when that day begins
 * and ends.
 *
 * @see <a href="https://onestore-dev.gitbook.io/dev/eng/tools/billing/v21/serverapi#market-classification">ONE store's
 *     page</a>
 */
public final class MarketClock {
    private final ZoneOffset offset;

    private MarketClock(ZoneOffset offset) {
        this.offset = offset;
    }

    /** The clock of an offset from UTC, such as {@code +09:00} or {@code Z}. */
    public static MarketClock ofOffset(String offset) {
        return new MarketClock(ZoneOffset.of(offset));
    }

    /** How far the clock is from UTC. */
    public ZoneOffset offset() {
        return offset;
    }

    /** An instant on this clock. */
    public OffsetDateTime at(Instant instant) {
        return instant.atOffset(offset);
    }

    /** The day of an instant on this clock. */
    public LocalDate dayOf(Instant instant) {
        return at(instant).toLocalDate();
    }

    /** The first instant of a day on this clock. */
    public Instant startOfDay(LocalDate day) {
        return day.atStartOfDay().toInstant(offset);
    }

    /** The last millisecond of a day on this clock. */
    public Instant endOfDay(LocalDate day) {
        return startOfDay(day.plusDays(1)).minusMillis(1);
    }

    @Override
    public String toString() {
        return "UTC" + (offset.equals(ZoneOffset.UTC) ? "" : offset.getId());
    }
}
