package io.github.onestore4j.emulator.store;

import java.time.Instant;

/**
 * A payment that was canceled.
 *
 * @param purchase what it belongs to
 * @param payment itself
 */
public record Voided(Purchase purchase, Payment payment) {
    /** Returns when it was canceled. */
    public Instant time() {
        Instant time = payment.voidedAt();
        if (time == null) {
            throw new IllegalStateException("payment " + payment.purchaseId() + " stands");
        }
        return time;
    }
}
