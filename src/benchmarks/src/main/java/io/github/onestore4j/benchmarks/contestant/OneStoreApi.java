package io.github.onestore4j.benchmarks.contestant;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.v7.IapV7Api;
import java.io.IOException;
import java.util.Objects;

/** The client's lower level. */
final class OneStoreApi implements Contestant {
    private final OneStore oneStore;
    private final IapV7Api api;

    OneStoreApi(String url) {
        oneStore = OneStoreFacade.client(url);
        api = oneStore.v7().api();
    }

    @Override
    public Object purchase() throws IOException {
        return Objects.requireNonNull(api.getPurchaseDetails(Wire.CLIENT_ID, Wire.PRODUCT, Wire.PURCHASE_TOKEN)
                .execute()
                .body());
    }

    @Override
    public Object page() throws IOException {
        return Objects.requireNonNull(api.getVoidedPurchases(Wire.CLIENT_ID, null, null, null, null)
                .execute()
                .body());
    }

    @Override
    public void close() {
        oneStore.close();
    }
}
