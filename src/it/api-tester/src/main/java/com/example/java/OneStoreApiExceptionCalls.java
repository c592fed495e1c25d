package com.example.java;

import io.github.onestore4j.error.CallSite;
import io.github.onestore4j.error.ErrorCode;
import io.github.onestore4j.error.OneStoreApiException;

/** Every public method of {@link OneStoreApiException}. */
final class OneStoreApiExceptionCalls {
    private OneStoreApiExceptionCalls() {}

    static String apiMessage(OneStoreApiException it) {
        return it.apiMessage();
    }

    static ErrorCode code(OneStoreApiException it) {
        return it.code();
    }

    static int httpStatus(OneStoreApiException it) {
        return it.httpStatus();
    }

    static boolean isRetryable(OneStoreApiException it) {
        return it.isRetryable();
    }

    static boolean mayHaveHappened(OneStoreApiException it) {
        return it.mayHaveHappened();
    }

    static OneStoreApiException of(CallSite a, String b, String c, int d) {
        return OneStoreApiException.of(a, b, c, d);
    }

    static String rawCode(OneStoreApiException it) {
        return it.rawCode();
    }
}
