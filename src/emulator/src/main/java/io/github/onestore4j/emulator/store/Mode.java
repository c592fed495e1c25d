package io.github.onestore4j.emulator.store;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Which of ONE store's environments is emulated; they differ in small things. */
public enum Mode {
    /** The testers' environment. */
    SANDBOX("", Duration.ofMinutes(1), "5a9db0c5"),

    /** The environment of real purchases. */
    COMMERCIAL(null, Duration.ofDays(1), "c0333e1c");

    private final @Nullable String noPayload;
    private final Duration deferUnit;
    private final String tokenMark;

    Mode(@Nullable String noPayload, Duration deferUnit, String tokenMark) {
        this.noPayload = noPayload;
        this.deferUnit = deferUnit;
        this.tokenMark = tokenMark;
    }

    /** Returns how a response shows that a purchase has no developerPayload. */
    public @Nullable String noPayload() {
        return noPayload;
    }

    /**
     * Returns what the access tokens that an emulator issues begin with, so that one of the other mode is told apart.
     */
    public String tokenMark() {
        return tokenMark;
    }

    /** What one unit of a deferPeriod is. */
    public Duration deferUnit() {
        return deferUnit;
    }
}
