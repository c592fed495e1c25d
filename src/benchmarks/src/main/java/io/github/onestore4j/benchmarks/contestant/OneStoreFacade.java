package io.github.onestore4j.benchmarks.contestant;

import io.github.onestore4j.Environment;
import io.github.onestore4j.OneStore;
import io.github.onestore4j.model.MarketCode;

/** The client as README shows it. */
final class OneStoreFacade implements Contestant {
    private final OneStore oneStore;

    OneStoreFacade(String url) {
        oneStore = client(url);
    }

    static OneStore client(String url) {
        return OneStore.builder()
                .environment(Environment.at(url))
                .market(MarketCode.MKT_GLB)
                .credentials(Wire.CLIENT_ID, "secret")
                .build();
    }

    @Override
    public Object purchase() {
        return oneStore.v7().getPurchaseDetails(Wire.PRODUCT, Wire.PURCHASE_TOKEN);
    }

    @Override
    public Object page() {
        return oneStore.v7().getVoidedPurchases();
    }

    @Override
    public void close() {
        oneStore.close();
    }
}
