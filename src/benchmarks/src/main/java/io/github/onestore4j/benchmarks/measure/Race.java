package io.github.onestore4j.benchmarks.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Calls that are compared. All of them run a lap in each round, in an order that changes from round to round.
 *
 * @param <K> what names a call
 */
public final class Race<K> {
    private final Map<K, Callable<?>> calls = new LinkedHashMap<>();

    /** Adds a call. */
    public Race<K> with(K name, Callable<?> call) {
        calls.put(name, call);
        return this;
    }

    /**
     * Runs the laps, after one for each call that is not counted.
     *
     * @param threads how many make the call at a time
     */
    public Laps<K> run(int threads, int rounds, Duration warmUp, Duration lap) throws Exception {
        Laps<K> laps = new Laps<>();
        ExecutorService callers = Executors.newFixedThreadPool(threads);
        try {
            List<Map.Entry<K, Callable<?>>> order = new ArrayList<>(calls.entrySet());
            for (Map.Entry<K, Callable<?>> runner : order) {
                lap(callers, threads, runner.getValue(), warmUp);
            }
            for (int round = 0; round < rounds; round++) {
                for (Map.Entry<K, Callable<?>> runner : order) {
                    laps.add(runner.getKey(), lap(callers, threads, runner.getValue(), lap));
                }
                Collections.rotate(order, 1);
            }
        } finally {
            callers.shutdownNow();
        }
        return laps;
    }

    private static Lap lap(ExecutorService callers, int threads, Callable<?> call, Duration duration) throws Exception {
        Usage before = Usage.now();
        long end = System.nanoTime() + duration.toNanos();
        List<Future<Long>> counts = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            counts.add(callers.submit(() -> callUntil(end, call)));
        }
        long count = 0;
        for (Future<Long> each : counts) {
            count += each.get();
        }
        return Lap.of(count, before, Usage.now());
    }

    private static long callUntil(long end, Callable<?> call) throws Exception {
        long count = 0;
        do {
            if (call.call() == null) {
                throw new IllegalStateException("no result");
            }
            count++;
        } while (System.nanoTime() < end);
        return count;
    }
}
