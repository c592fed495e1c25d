package com.example.java;

import io.github.onestore4j.error.ErrorCode;
import java.util.List;

/** Every public method of {@link ErrorCode}. */
final class ErrorCodeCalls {
    private ErrorCodeCalls() {}

    static int httpStatus(ErrorCode it) {
        return it.httpStatus();
    }

    static boolean isKnown(ErrorCode it) {
        return it.isKnown();
    }

    static boolean isRetryable(ErrorCode it) {
        return it.isRetryable();
    }

    static String message(ErrorCode it) {
        return it.message();
    }

    static ErrorCode of(String a) {
        return ErrorCode.of(a);
    }

    static String value(ErrorCode it) {
        return it.value();
    }

    static List<ErrorCode> values() {
        return ErrorCode.values();
    }

    static String whatToDo(ErrorCode it) {
        return it.whatToDo();
    }
}
