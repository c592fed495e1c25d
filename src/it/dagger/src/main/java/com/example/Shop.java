package com.example;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.model.PurchaseState;
import io.github.onestore4j.v7.IapV7;
import javax.inject.Inject;

/** Something of the user's that needs ONE store. */
public final class Shop implements AutoCloseable {
    private final IapV7 purchases;
    private final OneStore oneStore;

    @Inject
    Shop(IapV7 purchases, OneStore oneStore) {
        this.purchases = purchases;
        this.oneStore = oneStore;
    }

    public boolean isPaid(String productId, String purchaseToken) {
        return purchases.getPurchaseDetails(productId, purchaseToken).purchaseState() == PurchaseState.COMPLETED;
    }

    @Override
    public void close() {
        oneStore.close();
    }
}
