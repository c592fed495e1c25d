package io.github.onestore4j.emulator.store;

import io.github.onestore4j.model.CancelReason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A purchase as a {@link StoreState} keeps it. Immutable.
 *
 * @param clientId the app it was bought in
 * @param sale what was bought
 * @param purchaseToken its token
 * @param payments all its payments, the oldest first
 * @param acknowledged whether it is acknowledged
 * @param consumed whether it is consumed; false for what cannot be
 * @param renewal what a recurring purchase has besides; null for a managed product
 */
public record SavedPurchase(
        String clientId,
        Sale sale,
        String purchaseToken,
        List<SavedPayment> payments,
        boolean acknowledged,
        boolean consumed,
        @Nullable Renewal renewal) {
    /** Keeps copies. */
    public SavedPurchase {
        payments = List.copyOf(payments);
        if (payments.isEmpty()) {
            throw new IllegalArgumentException("purchase " + purchaseToken + " has no payment");
        }
    }

    /**
     * One payment.
     *
     * @param purchaseId the purchase's id
     * @param orderId the payment's id
     * @param time when it was made
     * @param voidedAt when it was canceled; null while it stands
     */
    public record SavedPayment(
            String purchaseId,
            String orderId,
            Instant time,
            @Nullable Instant voidedAt) {}

    /**
     * How a recurring purchase goes on.
     *
     * @param autoRenewing whether it is paid for again
     * @param ended whether its use has ended
     * @param expiryTold whether its end has been told
     * @param nextPayment when it is paid for again, where that is not a month after the last payment
     * @param cancelReason who ended it
     * @param cancelledTime when it was ended
     * @param onHold whether a payment failed
     * @param pauseStart when its pause begins; null for no pause
     * @param newPrice the price from the next payment on; null for the same
     * @param priceChanges how many price changes there were
     */
    public record Renewal(
            boolean autoRenewing,
            boolean ended,
            boolean expiryTold,
            @Nullable Instant nextPayment,
            @Nullable CancelReason cancelReason,
            @Nullable Instant cancelledTime,
            boolean onHold,
            @Nullable Instant pauseStart,
            @Nullable Integer newPrice,
            int priceChanges) {}
}
