package io.github.onestore4j.emulator.fault;

import org.jspecify.annotations.Nullable;

/** What is to happen to connections and requests. For use by any number of threads. */
interface FaultPlan {
    /**
     * Returns what is to happen now; null for nothing.
     *
     * @param path of the request; empty where there is none yet
     */
    @Nullable
    Fault next(Place place, String path);

    /** How many tries there have been. */
    int tries();

    /** How many faults there have been. */
    int injected();
}
