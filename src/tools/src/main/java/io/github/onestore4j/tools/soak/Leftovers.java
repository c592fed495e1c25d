package io.github.onestore4j.tools.soak;

import io.github.onestore4j.emulator.fault.FaultProxy;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** What a closed client has left behind. */
final class Leftovers {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(20);

    private Leftovers() {}

    /** Threads of clients that still live, a while after all clients were closed. */
    static long threads() {
        await(() -> liveThreads() == 0);
        return liveThreads();
    }

    private static long liveThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("onestore4j-"))
                .count();
    }

    /** Connections that are still open, a while after all clients were closed. */
    static long connections(FaultProxy proxy) {
        await(() -> proxy.connections() == 0);
        return proxy.connections();
    }

    /** The most heap that was ever in use, in bytes. */
    static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }
}
