package io.github.onestore4j.kotlin

import io.github.onestore4j.internal.call.PageLoop
import io.github.onestore4j.model.Pages
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.future.await

/** Returns the entries as a cold flow, which requests a page when its collector gets there. */
internal fun <T : Any> Pages<T>.asFlow(): Flow<T> =
    flow {
        val loop = iterator()
        while (loop.hasNextWithoutWaiting()) emit(loop.next())
    }

/** A list of a user's own, such as a test's, is not requested from ONE store. */
private suspend fun Iterator<*>.hasNextWithoutWaiting(): Boolean {
    if (this is PageLoop<*, *>) {
        while (needsPage()) requestPage().await()
    }
    return hasNext()
}
