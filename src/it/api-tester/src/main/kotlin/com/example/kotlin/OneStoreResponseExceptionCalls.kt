package com.example.kotlin

import io.github.onestore4j.error.OneStoreResponseException

/** Every public method of [OneStoreResponseException], with what can be null. */
internal object OneStoreResponseExceptionCalls {
    fun httpStatus(it: OneStoreResponseException): Int = it.httpStatus()

    fun isRetryable(it: OneStoreResponseException): Boolean = it.isRetryable()

    fun mayHaveHappened(it: OneStoreResponseException): Boolean = it.mayHaveHappened()
}
