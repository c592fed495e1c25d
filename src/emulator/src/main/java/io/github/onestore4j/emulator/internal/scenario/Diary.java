package io.github.onestore4j.emulator.internal.scenario;

import io.github.onestore4j.emulator.store.Purchase;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.emulator.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What happens in a scenario, and when. */
final class Diary {
    private final Store store;
    private final String clientId;
    private final List<String> lines = new ArrayList<>();

    Diary(Store store, String clientId) {
        this.store = store;
        this.clientId = clientId;
    }

    Store store() {
        return store;
    }

    Instant now() {
        return store.clock().instant();
    }

    Purchase buy(Sale sale) {
        Purchase purchase = store.buy(clientId, sale);
        note(sale.user() + " buys " + sale.productId() + ": " + purchase.purchaseToken());
        return purchase;
    }

    void pass(Duration time) {
        store.advance(time);
    }

    void note(String what) {
        lines.add(now() + " " + what);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
