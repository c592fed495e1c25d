package io.github.onestore4j.emulator.fault;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A share of all connections and of all requests fails, each in a way that is drawn by chance. */
final class RandomFaults implements FaultPlan {
    private static final Map<Place, List<Fault>> FAULTS =
            Arrays.stream(Fault.values()).collect(Collectors.groupingBy(Fault::place));

    private final Random random;
    private final double share;
    private final AtomicInteger tries = new AtomicInteger();
    private final AtomicInteger injected = new AtomicInteger();

    RandomFaults(Random random, double share) {
        this.random = random;
        this.share = share;
    }

    @Override
    public @Nullable Fault next(Place place, String path) {
        if (place.isRequest()) {
            tries.incrementAndGet();
        }
        if (random.nextDouble() >= share) {
            return null;
        }
        injected.incrementAndGet();
        List<Fault> faults = FAULTS.getOrDefault(place, List.of());
        return faults.get(random.nextInt(faults.size()));
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
