package com.example

import io.github.onestore4j.OneStore

/** Takes what can be null for what cannot, and the other way round. */
class Careless(private val oneStore: OneStore) {
    fun order(token: String): String = oneStore.v7().getPurchaseDetails("gold100", token).developerPayload()

    fun anything() = oneStore.v7().getPurchaseDetails("gold100", null)
}
