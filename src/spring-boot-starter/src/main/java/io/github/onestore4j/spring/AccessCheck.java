package io.github.onestore4j.spring;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.error.OneStoreException;
import io.github.onestore4j.ledger.PurchaseLedger;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out whether ONE store lets the application in, and how much of the ledger is open. */
final class AccessCheck {
    private final OneStore oneStore;
    private final @Nullable PurchaseLedger ledger;

    AccessCheck(OneStore oneStore, @Nullable PurchaseLedger ledger) {
        this.oneStore = oneStore;
        this.ledger = ledger;
    }

    /**
     * Requests an access token, and nothing else.
     *
     * @throws OneStoreException if ONE store does not let the application in; its message has no secrets
     */
    void call() {
        oneStore.checkAccess();
    }

    Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("client", oneStore.toString());
        if (ledger != null) {
            details.put("open", ledger.open());
        }
        return details;
    }
}
