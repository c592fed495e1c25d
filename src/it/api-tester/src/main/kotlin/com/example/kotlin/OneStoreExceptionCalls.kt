package com.example.kotlin

import io.github.onestore4j.error.OneStoreException

/** Every public method of [OneStoreException], with what can be null. */
internal object OneStoreExceptionCalls {
    fun environment(it: OneStoreException): String = it.environment()

    fun isRetryable(it: OneStoreException): Boolean = it.isRetryable()

    fun market(it: OneStoreException): String? = it.market()

    fun mayHaveHappened(it: OneStoreException): Boolean = it.mayHaveHappened()

    fun operation(it: OneStoreException): String = it.operation()
}
