package com.example.java;

import io.github.onestore4j.message.PnsMessage;
import io.github.onestore4j.notification.PurchaseNotification;
import io.github.onestore4j.signature.SignatureRule;

/** Every public method of {@link PurchaseNotification}. */
final class PurchaseNotificationCalls {
    private PurchaseNotificationCalls() {}

    static String deduplicationKey(PurchaseNotification it) {
        return it.deduplicationKey();
    }

    static boolean isSandbox(PurchaseNotification it) {
        return it.isSandbox();
    }

    static PnsMessage message(PurchaseNotification it) {
        return it.message();
    }

    static SignatureRule rule(PurchaseNotification it) {
        return it.rule();
    }
}
