package com.example.kotlin

import io.github.onestore4j.model.MarketCode
import io.github.onestore4j.time.MarketClock
import java.time.Instant
import java.time.OffsetDateTime

/** Every public method of [MarketCode], with what can be null. */
internal object MarketCodeCalls {
    fun atMarket(it: MarketCode, a: Instant): OffsetDateTime = it.atMarket(a)

    fun clock(it: MarketCode): MarketClock = it.clock()

    fun isKnown(it: MarketCode): Boolean = it.isKnown()

    fun of(a: String): MarketCode = MarketCode.of(a)

    fun value(it: MarketCode): String = it.value()

    fun values(): List<MarketCode> = MarketCode.values()
}
