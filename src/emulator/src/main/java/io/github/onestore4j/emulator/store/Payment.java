package io.github.onestore4j.emulator.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One payment: of a managed product the only one, of an automatic payment one a month. */
public final class Payment {
    private final String purchaseId;
    private final String orderId;
    private final Instant time;
    private @Nullable Instant voidedAt;

    Payment(String purchaseId, String orderId, Instant time) {
        this.purchaseId = purchaseId;
        this.orderId = orderId;
        this.time = time;
    }

    Payment(SavedPurchase.SavedPayment saved) {
        this(saved.purchaseId(), saved.orderId(), saved.time());
        voidedAt = saved.voidedAt();
    }

    SavedPurchase.SavedPayment save() {
        return new SavedPurchase.SavedPayment(purchaseId, orderId, time, voidedAt);
    }

    /** The purchase's id. */
    public String purchaseId() {
        return purchaseId;
    }

    /** The payment's id. */
    public String orderId() {
        return orderId;
    }

    /** When it was made. */
    public Instant time() {
        return time;
    }

    /** Returns when it was canceled; null while it stands. */
    public @Nullable Instant voidedAt() {
        return voidedAt;
    }

    /** Whether it stands. */
    public boolean stands() {
        return voidedAt == null;
    }

    /** Cancels it, and returns whether it had stood. */
    boolean voidAt(Instant when) {
        boolean stood = stands();
        if (stood) {
            voidedAt = when;
        }
        return stood;
    }
}
