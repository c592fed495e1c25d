package com.example.java;

import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.time.MarketClock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** Every public method of {@link MarketCode}. */
final class MarketCodeCalls {
    private MarketCodeCalls() {}

    static OffsetDateTime atMarket(MarketCode it, Instant a) {
        return it.atMarket(a);
    }

    static MarketClock clock(MarketCode it) {
        return it.clock();
    }

    static boolean isKnown(MarketCode it) {
        return it.isKnown();
    }

    static MarketCode of(String a) {
        return MarketCode.of(a);
    }

    static String value(MarketCode it) {
        return it.value();
    }

    static List<MarketCode> values() {
        return MarketCode.values();
    }
}
