package com.example.java;

import io.github.onestore4j.Environment;

/** Every public method of {@link Environment}. */
final class EnvironmentCalls {
    private EnvironmentCalls() {}

    static Environment at(String a) {
        return Environment.at(a);
    }

    static Environment commercialAt(String a) {
        return Environment.commercialAt(a);
    }

    static Environment insecureAt(String a) {
        return Environment.insecureAt(a);
    }

    static Environment sandboxAt(String a) {
        return Environment.sandboxAt(a);
    }

    static boolean isSandbox(Environment it) {
        return it.isSandbox();
    }

    static String name(Environment it) {
        return it.name();
    }
}
