package io.github.onestore4j.emulator.internal.judgement;

import io.github.onestore4j.emulator.internal.http.Exchange;
import io.github.onestore4j.emulator.internal.http.Route;
import io.github.onestore4j.emulator.internal.http.Route.Guard;
import io.github.onestore4j.emulator.journal.Rule;
import io.github.onestore4j.emulator.store.Purchase;
import io.github.onestore4j.emulator.store.Store;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Remembers which purchases were looked up, so that one is noticed that is consumed unseen. */
final class LookUps {
    private static final int MOST = 10_000;

    private final Store store;
    private final Function<Exchange, @Nullable Purchase> named;
    private final Set<String> seen = new LinkedHashSet<>();

    /**
     * Remembers what is looked up in a store.
     *
     * @param named finds the purchase that a call names, by whichever id
     */
    LookUps(Store store, Function<Exchange, @Nullable Purchase> named) {
        this.store = store;
        this.named = named;
    }

    /** Judges a call that has succeeded. */
    synchronized void judge(Route route, Exchange exchange, Remarks remarks) {
        if (route.guard() != Guard.APP && route.guard() != Guard.APP_V2) {
            return;
        }
        if (route.template().endsWith("/unconfirmed-purchases")) {
            String clientId = exchange.clientId();
            store.purchases(purchase -> purchase.clientId().equals(clientId) && purchase.isUnconfirmed())
                    .forEach(purchase -> see(purchase.purchaseToken()));
            return;
        }
        Purchase found = named.apply(exchange);
        if (found == null) {
            return;
        }
        String purchase = found.purchaseToken();
        if (route.method().equals("GET")) {
            see(purchase);
        } else if (route.template().matches(".*(acknowledge|consume)(/.*)?") && !seen.contains(purchase)) {
            remarks.add(
                    Rule.NOT_LOOKED_UP,
                    "the purchase was not looked up before: look it up, check it and grant it, and only then consume or"
                            + " acknowledge it");
        }
    }

    private void see(String purchaseToken) {
        seen.add(purchaseToken);
        if (seen.size() > MOST) {
            seen.remove(seen.iterator().next());
        }
    }

    synchronized void clear() {
        seen.clear();
    }
}
