package com.example.kotlin

import io.github.onestore4j.Environment

/** Every public method of [Environment], with what can be null. */
internal object EnvironmentCalls {
    fun at(a: String): Environment = Environment.at(a)

    fun commercialAt(a: String): Environment = Environment.commercialAt(a)

    fun isSandbox(it: Environment): Boolean = it.isSandbox()

    fun name(it: Environment): String = it.name()
}
