package io.github.onestore4j.benchmarks.contestant;

import io.github.onestore4j.Environment;
import io.github.onestore4j.OneStore;
import io.github.onestore4j.model.MarketCode;
import java.util.concurrent.CompletableFuture;

/** The client as README shows it. */
public final class OneStoreFacade implements Contestant {
    private final OneStore oneStore;

    /** Makes calls to a server, whose URL ends with a slash. */
    public OneStoreFacade(String url) {
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

    /** Looks up a purchase without waiting for it. */
    public CompletableFuture<?> purchaseAsync() {
        return oneStore.v7().getPurchaseDetailsAsync(Wire.PRODUCT, Wire.PURCHASE_TOKEN);
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
