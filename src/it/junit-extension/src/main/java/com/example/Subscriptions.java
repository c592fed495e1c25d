package com.example;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.v7.SubscriptionDetail;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** Who may use what they have subscribed to. */
public record Subscriptions(OneStore oneStore) {
    public CompletableFuture<Boolean> isActive(String productId, String purchaseToken, Instant now) {
        return oneStore.v7()
                .getSubscriptionDetailAsync(productId, purchaseToken)
                .thenApply(SubscriptionDetail::expiryTime)
                .thenApply(expiry -> expiry != null && expiry.isAfter(now));
    }
}
