package io.github.onestore4j.internal.call;

/**
 * Keeps retries a small part of all calls, so that a store that is down is not asked all the more. For all calls
 * together.
 */
final class RetryBudget {
    private static final int CALLS_FOR_A_RETRY = 10;
    private static final int MOST_RETRIES_SAVED = 10;
    private static final int MOST_SAVED = MOST_RETRIES_SAVED * CALLS_FOR_A_RETRY;

    private volatile int savings = MOST_SAVED;

    /** A call was made: ten of them pay for a retry. */
    void call() {
        if (savings < MOST_SAVED) {
            save();
        }
    }

    private synchronized void save() {
        savings = Math.min(savings + 1, MOST_SAVED);
    }

    /** Whether there is enough for a retry, which is then paid for. */
    synchronized boolean retry() {
        boolean enough = savings >= CALLS_FOR_A_RETRY;
        savings -= enough ? CALLS_FOR_A_RETRY : 0;
        return enough;
    }
}
