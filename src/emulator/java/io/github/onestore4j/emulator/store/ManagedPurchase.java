package io.github.onestore4j.emulator.store;

import io.github.onestore4j.error.ErrorCode;
import io.github.onestore4j.model.ConsumptionState;
import org.jspecify.annotations.Nullable;

/** The purchase of a managed product. */
public final class ManagedPurchase extends Purchase {
    private boolean consumed;

    ManagedPurchase(String clientId, Sale sale, String purchaseToken, Payment payment) {
        super(clientId, sale, purchaseToken, payment);
    }

    /** Whether it is consumed. */
    public ConsumptionState consumptionState() {
        return consumed ? ConsumptionState.CONSUMED : ConsumptionState.NOT_CONSUMED;
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
