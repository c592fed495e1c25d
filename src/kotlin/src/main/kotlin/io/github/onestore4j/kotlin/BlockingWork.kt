package io.github.onestore4j.kotlin

import java.util.concurrent.CompletableFuture
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.asExecutor
import kotlinx.coroutines.future.await

/** Waits for work on a thread that may wait. A caller that is canceled leaves it to its end. */
internal suspend fun <T : Any> awaitBlocking(work: () -> T): T =
    CompletableFuture.supplyAsync(work, Dispatchers.IO.asExecutor()).await()
