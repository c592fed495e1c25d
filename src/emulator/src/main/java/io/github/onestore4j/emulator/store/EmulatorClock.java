package io.github.onestore4j.emulator.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The emulated store's clock. It goes on by itself only when it is started so; it can be moved either way. */
public final class EmulatorClock extends Clock {
    private final Clock base;
    private Duration shift = Duration.ZERO;

    private EmulatorClock(Clock base) {
        this.base = base;
    }

    /** Returns a clock that stands still until it is moved. */
    public static EmulatorClock standingAt(Instant instant) {
        return new EmulatorClock(Clock.fixed(instant, ZoneOffset.UTC));
    }

    /** Returns a clock that goes with the machine's. */
    public static EmulatorClock running() {
        return new EmulatorClock(Clock.systemUTC());
    }

    /** Moves the clock on, or back when the duration is negative. */
    public synchronized void advance(Duration duration) {
        shift = shift.plus(duration);
    }

    /** Sets the clock. */
    public synchronized void setTo(Instant instant) {
        shift = Duration.between(base.instant(), instant);
    }

    /** Returns how far the clock was moved since it was made. */
    public synchronized Duration shift() {
        return shift;
    }

    /** Moves the clock back to a {@link #shift} that it had. */
    public synchronized void shiftTo(Duration earlier) {
        shift = earlier;
    }

    @Override
    public synchronized Instant instant() {
        return base.instant().plus(shift);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
