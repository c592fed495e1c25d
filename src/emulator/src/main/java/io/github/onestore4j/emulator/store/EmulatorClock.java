package io.github.onestore4j.emulator.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;

/** The emulated store's clock. It goes on by itself only when it is started so; it can be moved either way. */
public final class EmulatorClock extends Clock {
    private final Clock base;
    private Duration shift;

    private EmulatorClock(Clock base) {
        this.base = base;
        this.shift = Duration.ZERO;
    }

    /** A clock that stands still until it is moved. */
    public static EmulatorClock standingAt(Instant instant) {
        return new EmulatorClock(Clock.fixed(instant, ZoneOffset.UTC));
    }

    /** A clock that goes with the machine's. */
    public static EmulatorClock running() {
        return new EmulatorClock(Clock.systemUTC());
    }

    /** Moves the clock on, or back when the duration is negative. */
    public void advance(Duration duration) {
        move(now -> now.plus(duration));
    }

    /** Sets the clock. */
    public void setTo(Instant instant) {
        move(now -> instant);
    }

    private synchronized void move(UnaryOperator<Instant> change) {
        shift = Duration.between(base.instant(), change.apply(instant()));
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
