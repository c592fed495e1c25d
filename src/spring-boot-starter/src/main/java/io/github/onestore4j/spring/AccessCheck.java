package io.github.onestore4j.spring;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.error.OneStoreException;
import io.github.onestore4j.ledger.PurchaseLedger;
import io.github.onestore4j.model.PageRequest;
import io.github.onestore4j.time.TimeRange;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out whether ONE store lets the application in, and how much of the ledger is open. */
final class AccessCheck {
    private static final PageRequest LITTLE =
            PageRequest.of(TimeRange.last(Duration.ofMinutes(1))).withMaxResults(1);

    private final OneStore oneStore;
    private final @Nullable PurchaseLedger ledger;

    AccessCheck(OneStore oneStore, @Nullable PurchaseLedger ledger) {
        this.oneStore = oneStore;
        this.ledger = ledger;
    }

    /**
     * Makes one small call, with a token call if the client has none yet.
     *
     * @throws OneStoreException if ONE store does not let the application in; its message has no secrets
     */
    void call() {
        Object unused = oneStore.v7().getVoidedPurchases(LITTLE);
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
