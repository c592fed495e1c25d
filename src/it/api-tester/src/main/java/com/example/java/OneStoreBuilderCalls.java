package com.example.java;

import io.github.onestore4j.Environment;
import io.github.onestore4j.OneStore;
import io.github.onestore4j.OneStoreBuilder;
import io.github.onestore4j.call.Sleeper;
import io.github.onestore4j.dagger.OneStoreSettings;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.signature.LicenseKey;
import io.github.onestore4j.signature.LicenseKeys;
import io.github.onestore4j.time.TimeBasis;
import java.security.Provider;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import okhttp3.Call;
import okhttp3.OkHttpClient;

/** Every public method of {@link OneStoreBuilder}. */
final class OneStoreBuilderCalls {
    private OneStoreBuilderCalls() {}

    static OneStore build(OneStoreBuilder it) {
        return it.build();
    }

    static OneStoreBuilder clientId(OneStoreBuilder it, String a) {
        return it.clientId(a);
    }

    static OneStoreBuilder clock(OneStoreBuilder it, Clock a) {
        return it.clock(a);
    }

    static OneStoreBuilder credentials(OneStoreBuilder it, String a, String b) {
        return it.credentials(a, b);
    }

    static OneStoreBuilder deadline(OneStoreBuilder it, Duration a) {
        return it.deadline(a);
    }

    static OneStoreBuilder environment(OneStoreBuilder it, Environment a) {
        return it.environment(a);
    }

    static OneStoreBuilder callFactory(OneStoreBuilder it, Call.Factory a) {
        return it.callFactory(a);
    }

    static OneStoreBuilder httpClient(OneStoreBuilder it, OkHttpClient a) {
        return it.httpClient(a);
    }

    static OneStoreBuilder jitter(OneStoreBuilder it, DoubleSupplier a) {
        return it.jitter(a);
    }

    static OneStoreBuilder licenseKey(OneStoreBuilder it, LicenseKey a) {
        return it.licenseKey(a);
    }

    static OneStoreBuilder licenseKeys(OneStoreBuilder it, LicenseKeys a) {
        return it.licenseKeys(a);
    }

    static OneStoreBuilder mainThread(OneStoreBuilder it, BooleanSupplier a) {
        return it.mainThread(a);
    }

    static OneStoreBuilder market(OneStoreBuilder it, MarketCode a) {
        return it.market(a);
    }

    static OneStoreBuilder maxBodyBytes(OneStoreBuilder it, long a) {
        return it.maxBodyBytes(a);
    }

    static OneStoreBuilder retries(OneStoreBuilder it, int a) {
        return it.retries(a);
    }

    static OneStoreBuilder securityProvider(OneStoreBuilder it, Provider a) {
        return it.securityProvider(a);
    }

    static OneStoreSettings settings(OneStoreBuilder it) {
        return it.settings();
    }

    static OneStoreBuilder sleeper(OneStoreBuilder it, Sleeper a) {
        return it.sleeper(a);
    }

    static OneStoreBuilder timeBasis(OneStoreBuilder it, TimeBasis a) {
        return it.timeBasis(a);
    }
}
