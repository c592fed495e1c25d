package io.github.onestore4j.emulator.internal.judgement;

import io.github.onestore4j.emulator.internal.http.Exchange;
import io.github.onestore4j.emulator.internal.http.Route;
import io.github.onestore4j.emulator.internal.http.Route.Guard;
import io.github.onestore4j.emulator.journal.Rule;
import io.github.onestore4j.emulator.store.Mode;
import io.github.onestore4j.emulator.store.Purchase;
import io.github.onestore4j.emulator.store.Store;
import org.jspecify.annotations.Nullable;

/** Says why a purchase was not found, which ONE store itself never does. */
final class MissingPurchase {
    private static final String SANDBOX_TOKEN = "SANDBOX";

    private final Store store;

    MissingPurchase(Store store) {
        this.store = store;
    }

    /** Returns the purchase that a call names, whatever else of the call is wrong; null when there is none. */
    @Nullable
    Purchase find(Exchange exchange) {
        return exchange.hasPurchase() ? store.find(exchange.purchase()) : null;
    }

    void explain(Route route, Exchange exchange, Remarks remarks) {
        Purchase purchase = find(exchange);
        if (purchase == null) {
            explainUnknown(exchange, remarks);
            return;
        }
        if (exchange.has("purchaseToken") != purchase.purchaseToken().equals(exchange.purchase())) {
            remarks.add(
                    Rule.UNKNOWN_PURCHASE,
                    exchange.has("purchaseToken")
                            ? "the path has the purchase's purchaseId; this operation needs its purchaseToken"
                            : "the path has the purchase's purchaseToken; this operation needs its purchaseId");
            return;
        }
        int before = remarks.findings().size();
        String made = "the purchase was made ";
        if (!purchase.clientId().equals(exchange.clientId())) {
            remarks.add(Rule.OTHER_APP, made + "in " + purchase.clientId() + ", not in " + exchange.clientId());
        }
        if (exchange.has("productId") && !purchase.sale().productId().equals(exchange.path("productId"))) {
            remarks.add(
                    Rule.OTHER_PRODUCT,
                    "the purchase is of " + purchase.sale().productId() + ", not of " + exchange.path("productId"));
        }
        if (route.guard() != Guard.APP_V2 && !purchase.sale().market().equals(exchange.market())) {
            remarks.add(
                    Rule.OTHER_MARKET,
                    made + "in " + purchase.sale().market() + ", and the call is for " + exchange.market());
        }
        if (route.guard() == Guard.USER && !purchase.sale().user().equals(exchange.user())) {
            remarks.add(Rule.OTHER_USER, made + "by another user than the one whose access token came");
        }
        if (remarks.findings().size() == before) {
            remarks.add(
                    Rule.OTHER_TYPE,
                    "the purchase is of type " + purchase.sale().type() + ", which this operation is not for");
        }
    }

    private void explainUnknown(Exchange exchange, Remarks remarks) {
        String token = exchange.has("purchaseToken") ? exchange.path("purchaseToken") : "";
        boolean ofSandbox = token.startsWith(SANDBOX_TOKEN);
        if (!token.isEmpty() && ofSandbox != (store.mode() == Mode.SANDBOX)) {
            Mode other = ofSandbox ? Mode.SANDBOX : Mode.COMMERCIAL;
            remarks.add(
                    Rule.OTHER_ENVIRONMENT,
                    "the purchase token looks like one of " + other + ", and this is " + store.mode()
                            + "; grant nothing for it here");
        } else {
            remarks.add(Rule.UNKNOWN_PURCHASE, "nobody has made such a purchase in this store");
        }
    }
}
