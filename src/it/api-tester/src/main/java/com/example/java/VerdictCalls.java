package com.example.java;

import io.github.onestore4j.signature.SignatureRule;
import io.github.onestore4j.signature.Verdict;

/** Every public method of {@link Verdict}. */
final class VerdictCalls {
    private VerdictCalls() {}

    static String app(Verdict it) {
        return it.app();
    }

    static Verdict but(Verdict it, Verdict.Outcome a) {
        return it.but(a);
    }

    static boolean isValid(Verdict it) {
        return it.isValid();
    }

    static Verdict.Outcome outcome(Verdict it) {
        return it.outcome();
    }

    static SignatureRule rule(Verdict it) {
        return it.rule();
    }
}
