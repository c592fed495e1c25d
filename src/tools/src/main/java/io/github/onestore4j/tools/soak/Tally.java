package io.github.onestore4j.tools.soak;

import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** What a run has come to so far. For use by any number of threads. */
final class Tally {
    private static final double TOLERANCE = 1.05;

    private final Stalls stalls;
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();
    private final AtomicLong lost = new AtomicLong();
    private final AtomicLong doubled = new AtomicLong();
    private final AtomicLong late = new AtomicLong();
    private final AtomicLong stalledCalls = new AtomicLong();
    private final AtomicLong longestNanos = new AtomicLong();
    private final Queue<String> overruns = new ConcurrentLinkedQueue<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

    /** @param stalls when the machine was not running the client, which is not late then */
    Tally(Stalls stalls) {
        this.stalls = stalls;
    }

    /** A call has ended, which began at that {@link System#nanoTime}. */
    void called(String operation, long start, Duration deadline) {
        long end = System.nanoTime();
        long nanos = end - start;
        calls.incrementAndGet();
        longestNanos.accumulateAndGet(nanos, Math::max);
        if (nanos <= deadline.toNanos() * TOLERANCE) {
            return;
        }
        long stalled = stalls.nanosBetween(start, end);
        boolean isLate = nanos - stalled > deadline.toNanos() * TOLERANCE;
        (isLate ? late : stalledCalls).incrementAndGet();
        overruns.add(String.format(
                Locale.ROOT,
                "%s took %,d ms with a deadline of %,d ms; the machine stalled for %,d ms of it",
                operation,
                TimeUnit.NANOSECONDS.toMillis(nanos),
                deadline.toMillis(),
                TimeUnit.NANOSECONDS.toMillis(stalled)));
    }

    /** A call has failed, as some have to. */
    void failed() {
        failures.incrementAndGet();
    }

    /**
     * What a caller was told about a change of state, against how often the store made it.
     *
     * @param how the operation, and what the caller got
     */
    void judge(Told told, int done, String how) {
        boolean isLost = (told == Told.DONE && done == 0) || (told == Told.NOT_DONE && done == 1);
        if (done > 1) {
            doubled.incrementAndGet();
        } else if (isLost) {
            lost.incrementAndGet();
        }
        if (done > 1 || isLost) {
            wrong.add("made " + done + " times, and the caller was told " + told + ", by " + how);
        }
    }

    /** The changes that were lost or made twice. */
    Collection<String> wrong() {
        return wrong;
    }

    long calls() {
        return calls.get();
    }

    long failures() {
        return failures.get();
    }

    /** Changes of which the caller believes the wrong thing. */
    long lost() {
        return lost.get();
    }

    /** Changes that were made twice. */
    long doubled() {
        return doubled.get();
    }

    /** Calls that lasted more than 5 % beyond their deadline, without the time in which the machine stalled. */
    long late() {
        return late.get();
    }

    /** Calls that did so because the machine stalled. */
    long stalledCalls() {
        return stalledCalls.get();
    }

    /** All calls that lasted more than 5 % beyond their deadline. */
    Collection<String> overruns() {
        return overruns;
    }

    Duration longest() {
        return Duration.ofNanos(longestNanos.get());
    }

    /** What the caller of a change knows about it. */
    enum Told {
        DONE,
        NOT_DONE,
        /** It may have been made. */
        OPEN
    }
}
