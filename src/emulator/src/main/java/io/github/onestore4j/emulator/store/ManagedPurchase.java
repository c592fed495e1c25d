package io.github.onestore4j.emulator.store;

import io.github.onestore4j.error.ErrorCode;
import io.github.onestore4j.model.ConsumptionState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The purchase of a managed product. */
public final class ManagedPurchase extends Purchase {
    private boolean consumed;

    ManagedPurchase(String clientId, Sale sale, String purchaseToken, Ledger ledger) {
        super(clientId, sale, purchaseToken, ledger);
    }

    /** Whether it is consumed. */
    public ConsumptionState consumptionState() {
        return consumed ? ConsumptionState.CONSUMED : ConsumptionState.NOT_CONSUMED;
    }

    @Override
    public boolean isHeld(Instant now) {
        return !consumed && lastPayment().stands();
    }

    @Override
    SavedPurchase save() {
        return save(consumed, null);
    }

    @Override
    void restore(SavedPurchase saved) {
        super.restore(saved);
        consumed = saved.consumed();
    }

    /** Consumes it, once; that acknowledges it too. */
    public void consume(@Nullable String developerPayload) {
        requireMatch(developerPayload);
        requireCompleted();
        if (consumed) {
            throw new Refusal(ErrorCode.INVALID_CONSUME_STATE);
        }
        acknowledge(developerPayload);
        consumed = true;
    }
}
