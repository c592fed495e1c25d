package io.github.onestore4j.benchmarks.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Calls that are compared. All of them run a lap in each round, and only laps of the same round are compared: what else
 * the machine does meets all of them. The order changes from round to round.
 *
 * @param <K> what names a call
 */
public final class Race<K> {
    private final Map<K, Runner> runners = new LinkedHashMap<>();

    /** A call, and the laps that it has run. */
    private record Runner(Callable<?> call, List<Lap> laps) {}

    /** Adds a call. */
    public Race<K> with(K name, Callable<?> call) {
        runners.put(name, new Runner(call, new ArrayList<>()));
        return this;
    }

    /**
     * Runs the laps, after one for each call that is not counted.
     *
     * @param threads how many make the call at a time
     */
    public Race<K> run(int threads, int rounds, Duration warmUp, Duration lap) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(threads);
        try {
            List<Runner> order = new ArrayList<>(runners.values());
            for (Runner runner : order) {
                lap(callers, threads, runner.call, warmUp);
            }
            for (int round = 0; round < rounds; round++) {
                for (Runner runner : order) {
                    runner.laps.add(lap(callers, threads, runner.call, lap));
                }
                Collections.rotate(order, 1);
            }
        } finally {
            callers.shutdownNow();
        }
        return this;
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
        return new Lap(count, before, Usage.now());
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

    /** Returns the median of what the laps of a call say. */
    public double median(K name, ToDoubleFunction<Lap> figure) {
        return Median.of(laps(name).stream().mapToDouble(figure));
    }

    /** Returns the median of the ratios of one call to another, round by round. */
    public double ratio(K name, K to, ToDoubleFunction<Lap> figure) {
        List<Lap> these = laps(name);
        List<Lap> those = laps(to);
        return Median.of(IntStream.range(0, these.size())
                .mapToDouble(i -> figure.applyAsDouble(these.get(i)) / figure.applyAsDouble(those.get(i))));
    }

    private List<Lap> laps(K name) {
        return Objects.requireNonNull(runners.get(name)).laps;
    }
}
