package com.example.java;

import io.github.onestore4j.message.SnsMessage;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.notification.SubscriptionHint;
import java.time.Instant;

/** Every public method of {@link SubscriptionHint}. */
final class SubscriptionHintCalls {
    private SubscriptionHintCalls() {}

    static Instant eventTime(SubscriptionHint it) {
        return it.eventTime();
    }

    static boolean isSandbox(SubscriptionHint it) {
        return it.isSandbox();
    }

    static MarketCode marketCode(SubscriptionHint it) {
        return it.marketCode();
    }

    static SnsMessage message(SubscriptionHint it) {
        return it.message();
    }

    static String notificationType(SubscriptionHint it) {
        return it.notificationType();
    }

    static String productId(SubscriptionHint it) {
        return it.productId();
    }

    static String purchaseToken(SubscriptionHint it) {
        return it.purchaseToken();
    }
}
