package io.github.onestore4j.ledger;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.model.ProductType;

/** Purchases that an older shop has granted. */
final class History {
    private final OneStore oneStore;
    private final Tables tables;

    History(OneStore oneStore, Tables tables) {
        this.oneStore = oneStore;
        this.tables = tables;
    }

    boolean add(ProductType type, String productId, String purchaseToken, String purchaseId) {
        PaidPurchase purchase =
                new PaidPurchase(purchaseId, purchaseToken, type, productId, oneStore.market(), null, 1, null, null);
        try {
            return tables.transactions.run(connection -> {
                tables.purchases.grant(connection, purchase, false);
                return true;
            });
        } catch (RowExists known) {
            return false;
        }
    }
}
