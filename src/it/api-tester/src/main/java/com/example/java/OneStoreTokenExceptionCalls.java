package com.example.java;

import io.github.onestore4j.error.OneStoreTokenException;

/** Every public method of {@link OneStoreTokenException}. */
final class OneStoreTokenExceptionCalls {
    private OneStoreTokenExceptionCalls() {}

    static boolean isRetryable(OneStoreTokenException it) {
        return it.isRetryable();
    }

    static boolean mayHaveHappened(OneStoreTokenException it) {
        return it.mayHaveHappened();
    }
}
