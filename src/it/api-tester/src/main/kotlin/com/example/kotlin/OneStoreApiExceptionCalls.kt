package com.example.kotlin

import io.github.onestore4j.error.CallSite
import io.github.onestore4j.error.ErrorCode
import io.github.onestore4j.error.OneStoreApiException

/** Every public method of [OneStoreApiException], with what can be null. */
internal object OneStoreApiExceptionCalls {
    fun apiMessage(it: OneStoreApiException): String? = it.apiMessage()

    fun code(it: OneStoreApiException): ErrorCode = it.code()

    fun httpStatus(it: OneStoreApiException): Int = it.httpStatus()

    fun isRetryable(it: OneStoreApiException): Boolean = it.isRetryable()

    fun mayHaveHappened(it: OneStoreApiException): Boolean = it.mayHaveHappened()

    fun of(a: CallSite, b: String, c: String?, d: Int): OneStoreApiException = OneStoreApiException.of(a, b, c, d)

    fun rawCode(it: OneStoreApiException): String = it.rawCode()
}
