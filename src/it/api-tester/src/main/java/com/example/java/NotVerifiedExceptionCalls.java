package com.example.java;

import io.github.onestore4j.signature.NotVerifiedException;
import io.github.onestore4j.signature.Verdict;

/** Every public method of {@link NotVerifiedException}. */
final class NotVerifiedExceptionCalls {
    private NotVerifiedExceptionCalls() {}

    static Verdict verdict(NotVerifiedException it) {
        return it.verdict();
    }
}
