package io.github.onestore4j.tools.openapi;

import java.util.Locale;

/** Whether the client may retry a call by itself: the values of {@code x-onestore-retry}. */
public enum RetryRule {
    SAFE("retried by the client: twice does the same as once"),
    UNSENT("retried only if nothing of it was sent; otherwise read the purchase back"),
    NEVER("never retried: each time it does something more");

    private final String words;

    RetryRule(String words) {
        this.words = words;
    }

    static RetryRule of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }

    /** The value as the spec has it. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it means, without a full stop. */
    public String words() {
        return words;
    }
}
