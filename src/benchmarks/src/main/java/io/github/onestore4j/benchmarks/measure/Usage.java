package io.github.onestore4j.benchmarks.measure;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What this process has used up to now.
 *
 * @param nanos the time
 * @param cpuNanos of all its threads, the compiler's and the collector's too
 * @param bytes that the threads which are alive have allocated, without this one, which reads the counters
 * @param switches how often those threads have given up the CPU to wait for something
 */
record Usage(long nanos, long cpuNanos, long bytes, long switches) {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final Path TASKS = Path.of("/proc/self/task");
    private static final String SWITCHES = "voluntary_ctxt_switches:";

    /** Reads the counters. */
    static Usage now() {
        long[] others = LongStream.of(THREADS.getAllThreadIds())
                .filter(id -> id != Thread.currentThread().getId())
                .toArray();
        long bytes = LongStream.of(THREADS.getThreadAllocatedBytes(others))
                .filter(allocated -> allocated > 0)
                .sum();
        return new Usage(System.nanoTime(), SYSTEM.getProcessCpuTime(), bytes, contextSwitches());
    }

    /** Linux counts them for each thread; elsewhere there are none. */
    private static long contextSwitches() {
        if (!Files.isDirectory(TASKS)) {
            return 0;
        }
        try (Stream<Path> tasks = Files.list(TASKS)) {
            return tasks.flatMap(task -> lines(task.resolve("status")).stream())
                    .filter(line -> line.startsWith(SWITCHES))
                    .mapToLong(line ->
                            Long.parseLong(line.substring(SWITCHES.length()).trim()))
                    .sum();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> lines(Path status) {
        try {
            return Files.readAllLines(status);
        } catch (NoSuchFileException ended) {
            return List.of();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
