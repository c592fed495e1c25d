package io.github.onestore4j.call;

import java.time.Duration;

/** Lets a thread wait. Tests give one that does not. */
@FunctionalInterface
public interface Sleeper {
    /** Waits so long. */
    void sleep(Duration duration) throws InterruptedException;
}
