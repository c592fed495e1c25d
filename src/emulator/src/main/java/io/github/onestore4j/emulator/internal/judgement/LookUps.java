package io.github.onestore4j.emulator.internal.judgement;

import io.github.onestore4j.emulator.internal.http.Exchange;
import io.github.onestore4j.emulator.internal.http.Route;
import io.github.onestore4j.emulator.internal.http.Route.Guard;
import io.github.onestore4j.emulator.journal.Rule;
import java.util.LinkedHashSet;
import java.util.Set;

/** Remembers which purchases were looked up, so that one is noticed that is consumed unseen. */
final class LookUps {
    private static final int MOST = 10_000;

    private final Set<String> seen = new LinkedHashSet<>();

    /** Judges a call that has succeeded. */
    synchronized void judge(Route route, Exchange exchange, Remarks remarks) {
        if (route.guard() != Guard.APP && route.guard() != Guard.APP_V2) {
            return;
        }
        String id = exchange.has("purchaseToken") ? "purchaseToken" : "purchaseId";
        if (!exchange.has(id)) {
            return;
        }
        String purchase = exchange.path(id);
        if (route.method().equals("GET")) {
            seen.add(purchase);
            if (seen.size() > MOST) {
                seen.remove(seen.iterator().next());
            }
        } else if (route.template().matches(".*(acknowledge|consume)(/.*)?") && !seen.contains(purchase)) {
            remarks.add(
                    Rule.NOT_LOOKED_UP,
                    "the purchase was not looked up before: look it up, check it and grant it, and only then consume or"
                            + " acknowledge it");
        }
    }

    synchronized void clear() {
        seen.clear();
    }
}
