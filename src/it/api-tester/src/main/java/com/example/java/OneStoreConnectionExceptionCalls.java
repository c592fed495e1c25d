package com.example.java;

import io.github.onestore4j.error.OneStoreConnectionException;

/** Every public method of {@link OneStoreConnectionException}. */
final class OneStoreConnectionExceptionCalls {
    private OneStoreConnectionExceptionCalls() {}

    static boolean isRetryable(OneStoreConnectionException it) {
        return it.isRetryable();
    }

    static boolean mayHaveHappened(OneStoreConnectionException it) {
        return it.mayHaveHappened();
    }
}
