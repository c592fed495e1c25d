package com.example.kotlin

import io.github.onestore4j.signature.SignatureRule
import io.github.onestore4j.signature.Verdict

/** Every public method of [Verdict], with what can be null. */
internal object VerdictCalls {
    fun app(it: Verdict): String = it.app()

    fun but(it: Verdict, a: Verdict.Outcome): Verdict = it.but(a)

    fun isValid(it: Verdict): Boolean = it.isValid()

    fun outcome(it: Verdict): Verdict.Outcome = it.outcome()

    fun rule(it: Verdict): SignatureRule? = it.rule()
}
