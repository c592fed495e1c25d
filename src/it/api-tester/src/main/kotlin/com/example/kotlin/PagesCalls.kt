package com.example.kotlin

import io.github.onestore4j.call.Pages
import java.util.stream.Stream

/** Every public method of [Pages], with what can be null. */
internal object PagesCalls {
    fun <T : Any> iterator(it: Pages<T>): Iterator<T> = it.iterator()

    fun <T : Any> stream(it: Pages<T>): Stream<T> = it.stream()
}
