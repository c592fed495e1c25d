package com.example.kotlin

import io.github.onestore4j.Environment
import io.github.onestore4j.OneStore
import io.github.onestore4j.OneStoreBuilder
import io.github.onestore4j.call.Sleeper
import io.github.onestore4j.dagger.OneStoreSettings
import io.github.onestore4j.model.MarketCode
import io.github.onestore4j.signature.LicenseKey
import io.github.onestore4j.signature.LicenseKeys
import io.github.onestore4j.time.TimeBasis
import java.security.Provider
import java.time.Clock
import java.time.Duration
import java.util.function.BooleanSupplier
import java.util.function.DoubleSupplier
import okhttp3.Call
import okhttp3.OkHttpClient

/** Every public method of [OneStoreBuilder], with what can be null. */
internal object OneStoreBuilderCalls {
    fun build(it: OneStoreBuilder): OneStore = it.build()

    fun clientId(it: OneStoreBuilder, a: String): OneStoreBuilder = it.clientId(a)

    fun clock(it: OneStoreBuilder, a: Clock): OneStoreBuilder = it.clock(a)

    fun credentials(it: OneStoreBuilder, a: String, b: String): OneStoreBuilder = it.credentials(a, b)

    fun deadline(it: OneStoreBuilder, a: Duration): OneStoreBuilder = it.deadline(a)

    fun environment(it: OneStoreBuilder, a: Environment): OneStoreBuilder = it.environment(a)

    fun httpClient(it: OneStoreBuilder, a: OkHttpClient): OneStoreBuilder = it.httpClient(a)

    fun callFactory(it: OneStoreBuilder, a: Call.Factory): OneStoreBuilder = it.callFactory(a)

    fun jitter(it: OneStoreBuilder, a: DoubleSupplier): OneStoreBuilder = it.jitter(a)

    fun licenseKey(it: OneStoreBuilder, a: LicenseKey): OneStoreBuilder = it.licenseKey(a)

    fun licenseKeys(it: OneStoreBuilder, a: LicenseKeys): OneStoreBuilder = it.licenseKeys(a)

    fun mainThread(it: OneStoreBuilder, a: BooleanSupplier): OneStoreBuilder = it.mainThread(a)

    fun market(it: OneStoreBuilder, a: MarketCode): OneStoreBuilder = it.market(a)

    fun maxBodyBytes(it: OneStoreBuilder, a: Long): OneStoreBuilder = it.maxBodyBytes(a)

    fun retries(it: OneStoreBuilder, a: Int): OneStoreBuilder = it.retries(a)

    fun securityProvider(it: OneStoreBuilder, a: Provider): OneStoreBuilder = it.securityProvider(a)

    fun settings(it: OneStoreBuilder): OneStoreSettings = it.settings()

    fun sleeper(it: OneStoreBuilder, a: Sleeper): OneStoreBuilder = it.sleeper(a)

    fun timeBasis(it: OneStoreBuilder, a: TimeBasis): OneStoreBuilder = it.timeBasis(a)
}
