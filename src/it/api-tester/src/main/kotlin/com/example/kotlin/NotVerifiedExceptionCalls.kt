package com.example.kotlin

import io.github.onestore4j.signature.NotVerifiedException
import io.github.onestore4j.signature.Verdict

/** Every public method of [NotVerifiedException], with what can be null. */
internal object NotVerifiedExceptionCalls {
    fun verdict(it: NotVerifiedException): Verdict = it.verdict()
}
