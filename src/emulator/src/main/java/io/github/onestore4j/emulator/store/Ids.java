package io.github.onestore4j.emulator.store;

import io.github.onestore4j.model.MarketCode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Makes ids of the sizes that ONE store's pages give, each once. */
final class Ids {
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyMMddHHmmss");

    private final String tokenPrefix;
    private long last;

    Ids(Mode mode) {
        this.tokenPrefix = mode == Mode.SANDBOX ? "SANDBOXT" : "26061012";
    }

    synchronized long last() {
        return last;
    }

    /** Makes no id again that was made with a number up to this one. */
    synchronized void continueAfter(long number) {
        last = Math.max(last, number);
    }

    /** 20 digits: the second on the market's clock, and a number. */
    synchronized String purchaseId(Instant now, MarketCode market) {
        return "%s%08d".formatted(SECOND.format(market.atMarket(now)), ++last);
    }

    /** 20 characters; of the sandbox they begin as in ONE store's sample. */
    synchronized String purchaseToken() {
        return "%s%012d".formatted(tokenPrefix, ++last);
    }

    /** 20 characters, like ONE store's sample. */
    synchronized String orderId(Instant now, MarketCode market) {
        return "%sOS%06d".formatted(SECOND.format(market.atMarket(now)), ++last);
    }
}
