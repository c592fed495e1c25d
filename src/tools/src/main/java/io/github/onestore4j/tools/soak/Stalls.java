package io.github.onestore4j.tools.soak;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * When the machine ran nothing of this program, be it that the garbage collector ran or that no core was free: a thread
 * that sleeps for a moment again and again sees how late it wakes up.
 */
final class Stalls implements AutoCloseable {
    private static final long TICK_NANOS = Duration.ofMillis(5).toNanos();
    private static final long SHORTEST_NANOS = Duration.ofMillis(20).toNanos();

    private record Stall(long start, long end) {}

    private final Queue<Stall> stalls = new ConcurrentLinkedQueue<>();
    private final Thread thread = new Thread(this::watch, "stalls");
    private volatile boolean closed;

    Stalls() {
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        long slept = System.nanoTime();
        while (!closed) {
            LockSupport.parkNanos(TICK_NANOS);
            long woke = System.nanoTime();
            if (woke - slept - TICK_NANOS > SHORTEST_NANOS) {
                stalls.add(new Stall(slept + TICK_NANOS, woke));
            }
            slept = woke;
        }
    }

    /** Returns how much of the time between two values of {@link System#nanoTime} was lost to stalls. */
    long nanosBetween(long start, long end) {
        return stalls.stream()
                .mapToLong(stall -> Math.max(0, Math.min(end, stall.end()) - Math.max(start, stall.start())))
                .sum();
    }

    /** Returns the longest one. */
    Duration longest() {
        return Duration.ofNanos(stalls.stream()
                .mapToLong(stall -> stall.end() - stall.start())
                .max()
                .orElse(0));
    }

    @Override
    public void close() {
        closed = true;
    }
}
