package io.github.onestore4j.benchmarks.measure;

/** What the calls of one lap have cost. */
public final class Lap {
    private final long calls;
    private final Usage before;
    private final Usage after;

    Lap(long calls, Usage before, Usage after) {
        this.calls = calls;
        this.before = before;
        this.after = after;
    }

    /** Returns how many calls were made in a second. */
    public double perSecond() {
        return calls * 1e9 / (after.nanos() - before.nanos());
    }

    /** Returns the microseconds of CPU that a call took in this process. */
    public double cpuMicros() {
        return (after.cpuNanos() - before.cpuNanos()) / 1e3 / calls;
    }

    /** Returns the thousands of bytes that a call allocated. */
    public double kilobytes() {
        return (after.bytes() - before.bytes()) / 1e3 / calls;
    }

    /** Returns how often a thread waited in a call. */
    public double switches() {
        return (double) (after.switches() - before.switches()) / calls;
    }
}
