package io.github.onestore4j.tools.soak;

import java.time.Duration;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** What a run has come to so far. For use by any number of threads. */
final class Tally {
    private static final double TOLERANCE = 1.05;

    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();
    private final AtomicLong lost = new AtomicLong();
    private final AtomicLong doubled = new AtomicLong();
    private final AtomicLong late = new AtomicLong();
    private final AtomicLong longestNanos = new AtomicLong();
    private final AtomicLong longestOverrunNanos = new AtomicLong();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

    /** A call has ended after so long. */
    void called(long nanos, Duration deadline) {
        calls.incrementAndGet();
        longestNanos.accumulateAndGet(nanos, Math::max);
        longestOverrunNanos.accumulateAndGet(nanos - deadline.toNanos(), Math::max);
        if (nanos > deadline.toNanos() * TOLERANCE) {
            late.incrementAndGet();
        }
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

    /** Calls that lasted more than 5 % beyond their deadline. */
    long late() {
        return late.get();
    }

    /** Returns the most by which a call has outlasted its deadline. */
    Duration longestOverrun() {
        return Duration.ofNanos(longestOverrunNanos.get());
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
