package com.example.kotlin

import io.github.onestore4j.Environment

/** Every public method of [Environment], with what can be null. */
internal object EnvironmentCalls {
    fun at(a: String): Environment = Environment.at(a)

    fun insecureAt(a: String): Environment = Environment.insecureAt(a)

    fun sandboxAt(a: String): Environment = Environment.sandboxAt(a)

    fun commercialAt(a: String): Environment = Environment.commercialAt(a)

    fun isSandbox(it: Environment): Boolean = it.isSandbox()

    fun name(it: Environment): String = it.name()
}
