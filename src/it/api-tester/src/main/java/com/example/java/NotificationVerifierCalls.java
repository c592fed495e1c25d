package com.example.java;

import io.github.onestore4j.notification.NotificationVerifier;
import io.github.onestore4j.notification.PurchaseNotification;
import io.github.onestore4j.notification.UnverifiedNotification;
import io.github.onestore4j.signature.Verdict;

/** Every public method of {@link NotificationVerifier}. */
final class NotificationVerifierCalls {
    private NotificationVerifierCalls() {}

    static Verdict judge(NotificationVerifier it, UnverifiedNotification a) {
        return it.judge(a);
    }

    static PurchaseNotification verify(NotificationVerifier it, UnverifiedNotification a) {
        return it.verify(a);
    }
}
