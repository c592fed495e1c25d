package io.github.onestore4j.emulator.store;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Which of ONE store's environments is emulated; they differ in small things. */
public enum Mode {
    /** The testers' environment. */
    SANDBOX("", Duration.ofMinutes(1)),

    /** The environment of real purchases. */
    COMMERCIAL(null, Duration.ofDays(1));

    private final @Nullable String noPayload;
    private final Duration deferUnit;

    Mode(@Nullable String noPayload, Duration deferUnit) {
        this.noPayload = noPayload;
        this.deferUnit = deferUnit;
    }

    /** How an answer shows that a purchase has no developerPayload. */
    public @Nullable String noPayload() {
        return noPayload;
    }

    /** What one unit of a deferPeriod is. */
    public Duration deferUnit() {
        return deferUnit;
    }
}
