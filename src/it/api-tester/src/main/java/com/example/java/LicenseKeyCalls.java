package com.example.java;

import io.github.onestore4j.signature.LicenseKey;

/** Every public method of {@link LicenseKey}. */
final class LicenseKeyCalls {
    private LicenseKeyCalls() {}

    static LicenseKey of(String a) {
        return LicenseKey.of(a);
    }
}
