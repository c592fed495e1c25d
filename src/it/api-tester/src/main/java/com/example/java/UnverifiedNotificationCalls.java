package com.example.java;

import io.github.onestore4j.notification.SubscriptionHint;
import io.github.onestore4j.notification.UnverifiedNotification;

/** Every public method of {@link UnverifiedNotification}. */
final class UnverifiedNotificationCalls {
    private UnverifiedNotificationCalls() {}

    static boolean isAboutSubscription(UnverifiedNotification it) {
        return it.isAboutSubscription();
    }

    static UnverifiedNotification of(byte[] a) {
        return UnverifiedNotification.of(a);
    }

    static UnverifiedNotification of(String a) {
        return UnverifiedNotification.of(a);
    }

    static SubscriptionHint subscriptionHint(UnverifiedNotification it) {
        return it.subscriptionHint();
    }
}
