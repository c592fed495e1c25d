package com.example.java;

import io.github.onestore4j.error.OneStoreException;

/** Every public method of {@link OneStoreException}. */
final class OneStoreExceptionCalls {
    private OneStoreExceptionCalls() {}

    static String environment(OneStoreException it) {
        return it.environment();
    }

    static boolean isRetryable(OneStoreException it) {
        return it.isRetryable();
    }

    static String market(OneStoreException it) {
        return it.market();
    }

    static boolean mayHaveHappened(OneStoreException it) {
        return it.mayHaveHappened();
    }

    static String operation(OneStoreException it) {
        return it.operation();
    }
}
