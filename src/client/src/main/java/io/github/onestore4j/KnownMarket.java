package io.github.onestore4j;

import io.github.onestore4j.model.MarketCode;

/** The market of a client, whose clock has to be known. */
final class KnownMarket {
    private KnownMarket() {}

    static MarketCode of(MarketCode market) {
        if (!market.isKnown()) {
            throw new IllegalArgumentException("market " + market + " is not known; known are " + MarketCode.values());
        }
        return market;
    }
}
