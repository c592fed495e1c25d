package com.example.kotlin

import io.github.onestore4j.error.OneStoreTokenException

/** Every public method of [OneStoreTokenException], with what can be null. */
internal object OneStoreTokenExceptionCalls {
    fun isRetryable(it: OneStoreTokenException): Boolean = it.isRetryable()

    fun mayHaveHappened(it: OneStoreTokenException): Boolean = it.mayHaveHappened()
}
