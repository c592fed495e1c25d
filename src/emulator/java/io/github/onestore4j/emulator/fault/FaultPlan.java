package io.github.onestore4j.emulator.fault;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which requests are to fail, how and how often; and how many tries there have been. */
final class FaultPlan {
    private final @Nullable Fault fault;
    private final Predicate<String> paths;
    private final AtomicInteger left;
    private final AtomicInteger tries = new AtomicInteger();

    FaultPlan(@Nullable Fault fault, int times, Predicate<String> paths) {
        this.fault = fault;
        this.paths = paths;
        this.left = new AtomicInteger(times);
    }

    /** What is to happen to a connection before it is made; null for nothing. */
    @Nullable
    Fault ofSocket() {
        return fault != null && fault.isBeforeSending() ? take() : null;
    }

    /** What is to happen to a connection before a request is read from it; null for nothing. */
    @Nullable
    Fault ofConnection() {
        return fault != null && fault.isOfConnection() && !fault.isBeforeSending() ? take() : null;
    }

    /** What is to happen to a request; null for nothing. */
    @Nullable
    Fault ofRequest(String path) {
        if (!paths.test(path)) {
            return null;
        }
        Fault taken = fault != null && !fault.isOfConnection() ? take() : null;
        if (taken == null) {
            tries.incrementAndGet();
        }
        return taken;
    }

    private @Nullable Fault take() {
        if (left.getAndDecrement() <= 0) {
            return null;
        }
        tries.incrementAndGet();
        return fault;
    }

    int tries() {
        return tries.get();
    }
}
