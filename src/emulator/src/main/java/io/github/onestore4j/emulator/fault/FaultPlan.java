package io.github.onestore4j.emulator.fault;

import org.jspecify.annotations.Nullable;

/** What is to happen to connections and requests. For use by any number of threads. */
interface FaultPlan {
    /** What is to happen to a connection before it is made; null for nothing. */
    @Nullable
    Fault ofSocket();

    /** What is to happen to a connection before a request is read from it; null for nothing. */
    @Nullable
    Fault ofConnection();

    /** What is to happen to a request; null for nothing. */
    @Nullable
    Fault ofRequest(String path);

    /** How many tries there have been. */
    int tries();
}
