package io.github.onestore4j.emulator.store;

import io.github.onestore4j.model.MarketCode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Makes ids of the sizes that ONE store's pages give, each once. */
final class Ids {
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyMMddHHmmss");

    private long last;

    /** 20 digits: the second on the market's clock, and a number. */
    synchronized String purchaseId(Instant now, MarketCode market) {
        return "%s%08d".formatted(SECOND.format(market.atMarket(now)), ++last);
    }

    /** 20 characters. */
    synchronized String purchaseToken() {
        return "EMUTOKEN%012d".formatted(++last);
    }

    /** 20 characters, like ONE store's sample. */
    synchronized String orderId(Instant now, MarketCode market) {
        return "%sOS%06d".formatted(SECOND.format(market.atMarket(now)), ++last);
    }
}
