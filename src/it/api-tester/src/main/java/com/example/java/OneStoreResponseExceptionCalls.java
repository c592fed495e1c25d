package com.example.java;

import io.github.onestore4j.error.OneStoreResponseException;

/** Every public method of {@link OneStoreResponseException}. */
final class OneStoreResponseExceptionCalls {
    private OneStoreResponseExceptionCalls() {}

    static int httpStatus(OneStoreResponseException it) {
        return it.httpStatus();
    }

    static boolean isRetryable(OneStoreResponseException it) {
        return it.isRetryable();
    }

    static boolean mayHaveHappened(OneStoreResponseException it) {
        return it.mayHaveHappened();
    }
}
