package com.example;

import io.github.onestore4j.Environment;
import io.github.onestore4j.OneStore;
import io.github.onestore4j.error.ErrorCode;
import io.github.onestore4j.error.OneStoreApiException;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.purchase.Purchase;
import io.github.onestore4j.time.TimeRange;
import io.github.onestore4j.v7.VoidedPurchase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a game's server does with purchases. */
public final class Purchases implements AutoCloseable {
    private final OneStore oneStore;

    public Purchases(String url, String clientId, String clientSecret) {
        oneStore = OneStore.builder()
                .environment(Environment.at(url))
                .market(MarketCode.MKT_GLB)
                .credentials(clientId, clientSecret)
                .build();
    }

    /** Consumes a purchase that is paid for, and returns whether that is certain. */
    public boolean redeem(String productId, String purchaseToken, String order) {
        try {
            Purchase purchase = oneStore.purchases().lookUp(productId, purchaseToken);
            if (!purchase.isPaid() || !order.equals(purchase.developerPayload())) {
                return false;
            }
        } catch (OneStoreApiException refused) {
            if (refused.code() == ErrorCode.NO_SUCH_DATA) {
                return false;
            }
            throw refused;
        }
        return oneStore.confirm().consumePurchase(productId, purchaseToken, order).isDone();
    }

    public List<String> voided() {
        List<String> ids = new ArrayList<>();
        for (VoidedPurchase voided : oneStore.v7().voidedPurchases(TimeRange.last(Duration.ofDays(7)))) {
            ids.add(voided.purchaseId());
        }
        return ids;
    }

    @Override
    public void close() {
        oneStore.close();
    }
}
