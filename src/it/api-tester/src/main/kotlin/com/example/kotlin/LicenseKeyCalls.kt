package com.example.kotlin

import io.github.onestore4j.signature.LicenseKey

/** Every public method of [LicenseKey], with what can be null. */
internal object LicenseKeyCalls {
    fun of(a: String): LicenseKey = LicenseKey.of(a)
}
