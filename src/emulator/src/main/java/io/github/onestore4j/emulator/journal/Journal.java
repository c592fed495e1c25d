package io.github.onestore4j.emulator.journal;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The last calls and findings, a thousand of each. For use by any number of threads. */
public final class Journal {
    private static final int MOST = 1000;

    private final Deque<Call> calls = new ArrayDeque<>();
    private final Deque<Finding> findings = new ArrayDeque<>();
    private long count;

    /** Makes an empty one. */
    public Journal() {}

    /** Writes a call and its findings down. */
    public synchronized void record(
            Instant time,
            String method,
            String path,
            @Nullable String clientId,
            int status,
            @Nullable String code,
            List<Finding> about) {
        keep(calls, new Call(++count, time, method, path, clientId, status, code, about));
        about.forEach(this::record);
    }

    /** Writes a finding down that is about no call. */
    public synchronized void record(Finding finding) {
        keep(findings, finding);
    }

    private static <E> void keep(Deque<E> entries, E entry) {
        entries.addLast(entry);
        if (entries.size() > MOST) {
            entries.removeFirst();
        }
    }

    /** Returns the last calls, the oldest first. */
    public synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    /** Returns how many calls there were in all, those that are not kept included. */
    public synchronized long count() {
        return count;
    }

    /** Returns the last findings, notes included, the oldest first. */
    public synchronized List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Returns the last findings that are mistakes of the caller, the oldest first. */
    public List<Finding> warnings() {
        return findings().stream().filter(finding -> finding.rule().isWarning()).toList();
    }

    /**
     * Checks that there is no warning of such a kind.
     *
     * @throws AssertionError when there is one; lists all of them
     */
    public void assertNoWarnings(Predicate<Finding> kind) {
        List<Finding> found = warnings().stream().filter(kind).toList();
        if (!found.isEmpty()) {
            throw new AssertionError(found.stream()
                    .map(finding -> "\n  " + finding)
                    .collect(Collectors.joining("", "the store has " + found.size() + " warning(s):", "")));
        }
    }

    /** Forgets everything; numbers of calls go on. */
    public synchronized void clear() {
        calls.clear();
        findings.clear();
    }
}
