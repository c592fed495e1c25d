package io.github.onestore4j.emulator.internal.admin;

import io.github.onestore4j.emulator.internal.json.JsonObject;
import io.github.onestore4j.emulator.store.Store;
import io.github.onestore4j.emulator.store.Subscription;
import java.time.Duration;
import java.time.Instant;

/** What happens to a subscription without its app's doing. */
record SubscriptionChange(JsonObject body) {
    private static final int DAYS_OF_A_PAUSE = 30;

    JsonObject in(Store store) {
        String token = body.required("purchaseToken");
        store.change(token, subscription -> apply(subscription, store.clock().instant()));
        return new JsonObject();
    }

    private void apply(Subscription subscription, Instant now) {
        switch (body.required("action")) {
            case "hold" -> subscription.hold(now);
            case "recover" -> subscription.recover(now);
            case "pause" -> subscription.pause(Duration.ofDays(body.number("days", DAYS_OF_A_PAUSE)), now);
            case "resume" -> subscription.resume(now);
            case "cancel" -> subscription.cancel(now);
            case "reactivate" -> subscription.reactivate(now);
            default -> {
                if (body.value("price") == null) {
                    throw new IllegalArgumentException("price: is missing");
                }
                subscription.changePrice(body.number("price", 0), now);
            }
        }
    }
}
