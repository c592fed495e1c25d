@file:JvmName("App")

package com.example

import io.github.onestore4j.Environment
import io.github.onestore4j.OneStore
import io.github.onestore4j.error.OneStoreApiException
import io.github.onestore4j.kotlin.coroutines
import io.github.onestore4j.model.MarketCode
import io.github.onestore4j.model.ProductType
import java.time.Duration
import kotlinx.coroutines.flow.count
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout

/** Takes the store's URL, the client id and a user's token, and prints what it sees. */
fun main(arguments: Array<String>) {
    val (url, clientId, user) = arguments
    OneStore.builder()
        .environment(Environment.at(url))
        .market(MarketCode.MKT_GLB)
        .clientId(clientId)
        .deadline(Duration.ofSeconds(60))
        .build()
        .use { oneStore -> runBlocking { show(oneStore, user) } }
}

private suspend fun show(oneStore: OneStore, user: String) {
    val pc = oneStore.pc(user).coroutines
    val products = withTimeout(60_000) { pc.getProductDetails(ProductType.ALL, listOf("gold100")) }
    println("products: ${products.productDetailList().map { it.productId() }}")
    println("purchases: ${pc.purchases(ProductType.INAPP).count()}")
    try {
        pc.consumePurchase("made up")
    } catch (refused: OneStoreApiException) {
        println("refused: ${refused.operation()} ${refused.code()}")
    }
}
