package io.github.onestore4j.emulator.fault;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** So many requests fail in one way; and how many tries there have been is counted. */
final class CountedFaults implements FaultPlan {
    private final @Nullable Fault fault;
    private final Predicate<String> paths;
    private final AtomicInteger left;
    private final AtomicInteger tries = new AtomicInteger();

    CountedFaults(@Nullable Fault fault, int times, Predicate<String> paths) {
        this.fault = fault;
        this.paths = paths;
        this.left = new AtomicInteger(times);
    }

    @Override
    public @Nullable Fault ofSocket() {
        return fault != null && fault.isBeforeSending() ? take() : null;
    }

    @Override
    public @Nullable Fault ofConnection() {
        return fault != null && fault.isOfConnection() && !fault.isBeforeSending() ? take() : null;
    }

    @Override
    public @Nullable Fault ofRequest(String path) {
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

    @Override
    public int tries() {
        return tries.get();
    }
}
