package io.github.onestore4j.benchmarks.measure;

/**
 * What the calls of one lap have cost.
 *
 * @param perSecond how many calls were made in a second
 * @param cpuMicros the microseconds of CPU that a call took in this process
 * @param kilobytes the thousands of bytes that a call allocated
 * @param switches how often a thread waited in a call
 */
public record Lap(double perSecond, double cpuMicros, double kilobytes, double switches) {
    static Lap of(long calls, Usage before, Usage after) {
        return new Lap(
                calls * 1e9 / (after.nanos() - before.nanos()),
                (after.cpuNanos() - before.cpuNanos()) / 1e3 / calls,
                (after.bytes() - before.bytes()) / 1e3 / calls,
                (double) (after.switches() - before.switches()) / calls);
    }
}
