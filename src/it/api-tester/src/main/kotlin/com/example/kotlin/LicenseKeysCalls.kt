package com.example.kotlin

import io.github.onestore4j.signature.LicenseKey
import io.github.onestore4j.signature.LicenseKeys

/** Every public method of [LicenseKeys], with what can be null. */
internal object LicenseKeysCalls {
    fun and(it: LicenseKeys, a: String, b: LicenseKey): LicenseKeys = it.and(a, b)

    fun apps(it: LicenseKeys): Set<String> = it.apps()

    fun of(a: String, b: LicenseKey): LicenseKeys = LicenseKeys.of(a, b)
}
