package io.github.onestore4j.emulator.fault;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A share of all connections and of all requests fails, each in a way that is drawn by chance. */
final class RandomFaults implements FaultPlan {
    private final Random random;
    private final double share;
    private final List<Fault> ofSocket = those(Fault::isBeforeSending);
    private final List<Fault> ofConnection = those(fault -> fault.isOfConnection() && !fault.isBeforeSending());
    private final List<Fault> ofRequest = those(fault -> !fault.isOfConnection());
    private final AtomicInteger tries = new AtomicInteger();
    private final AtomicInteger injected = new AtomicInteger();

    RandomFaults(Random random, double share) {
        this.random = random;
        this.share = share;
    }

    private static List<Fault> those(Predicate<Fault> kind) {
        return Arrays.stream(Fault.values()).filter(kind).toList();
    }

    @Override
    public @Nullable Fault ofSocket() {
        return draw(ofSocket);
    }

    @Override
    public @Nullable Fault ofConnection() {
        return draw(ofConnection);
    }

    @Override
    public @Nullable Fault ofRequest(String path) {
        tries.incrementAndGet();
        return draw(ofRequest);
    }

    private @Nullable Fault draw(List<Fault> faults) {
        if (random.nextDouble() >= share) {
            return null;
        }
        injected.incrementAndGet();
        return faults.get(random.nextInt(faults.size()));
    }

    @Override
    public int tries() {
        return tries.get();
    }

    int injected() {
        return injected.get();
    }
}
