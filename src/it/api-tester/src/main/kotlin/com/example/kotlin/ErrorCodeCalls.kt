package com.example.kotlin

import io.github.onestore4j.error.ErrorCode

/** Every public method of [ErrorCode], with what can be null. */
internal object ErrorCodeCalls {
    fun httpStatus(it: ErrorCode): Int = it.httpStatus()

    fun isKnown(it: ErrorCode): Boolean = it.isKnown()

    fun isRetryable(it: ErrorCode): Boolean = it.isRetryable()

    fun message(it: ErrorCode): String? = it.message()

    fun of(a: String): ErrorCode = ErrorCode.of(a)

    fun value(it: ErrorCode): String = it.value()

    fun values(): List<ErrorCode> = ErrorCode.values()

    fun whatToDo(it: ErrorCode): String? = it.whatToDo()
}
