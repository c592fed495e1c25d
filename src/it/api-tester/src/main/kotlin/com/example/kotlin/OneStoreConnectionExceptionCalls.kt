package com.example.kotlin

import io.github.onestore4j.error.OneStoreConnectionException

/** Every public method of [OneStoreConnectionException], with what can be null. */
internal object OneStoreConnectionExceptionCalls {
    fun isRetryable(it: OneStoreConnectionException): Boolean = it.isRetryable()

    fun mayHaveHappened(it: OneStoreConnectionException): Boolean = it.mayHaveHappened()
}
