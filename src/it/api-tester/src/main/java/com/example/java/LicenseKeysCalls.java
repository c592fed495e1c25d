package com.example.java;

import io.github.onestore4j.signature.LicenseKey;
import io.github.onestore4j.signature.LicenseKeys;
import java.util.Set;

/** Every public method of {@link LicenseKeys}. */
final class LicenseKeysCalls {
    private LicenseKeysCalls() {}

    static LicenseKeys and(LicenseKeys it, String a, LicenseKey b) {
        return it.and(a, b);
    }

    static Set<String> apps(LicenseKeys it) {
        return it.apps();
    }

    static LicenseKeys of(String a, LicenseKey b) {
        return LicenseKeys.of(a, b);
    }
}
