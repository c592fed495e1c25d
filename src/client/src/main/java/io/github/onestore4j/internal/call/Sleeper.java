package io.github.onestore4j.internal.call;

import java.time.Duration;

/** Waits before a retry. */
@FunctionalInterface
public interface Sleeper {
    /** Waits, until the call is canceled at the longest. */
    void sleep(Duration duration, Exchange exchange) throws InterruptedException;

    /** Waits in real time. */
    static Sleeper real() {
        return (duration, exchange) -> exchange.pause(duration);
    }
}
