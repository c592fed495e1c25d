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
    private final AtomicInteger injected = new AtomicInteger();

    CountedFaults(@Nullable Fault fault, int times, Predicate<String> paths) {
        this.fault = fault;
        this.paths = paths;
        this.left = new AtomicInteger(times);
    }

    @Override
    public @Nullable Fault next(Place place, String path) {
        if (place.isRequest() && !paths.test(path)) {
            return null;
        }
        boolean fails = fault != null && fault.place() == place && left.getAndDecrement() > 0;
        if (fails) {
            injected.incrementAndGet();
        }
        if (fails ? place.failsTry() : place.isRequest()) {
            tries.incrementAndGet();
        }
        return fails ? fault : null;
    }

    @Override
    public int tries() {
        return tries.get();
    }

    @Override
    public int injected() {
        return injected.get();
    }
}
