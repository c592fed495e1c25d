package io.github.onestore4j.emulator.internal.api;

import static io.github.onestore4j.emulator.internal.api.Purchases.doing;

import io.github.onestore4j.emulator.internal.http.Bodies;
import io.github.onestore4j.emulator.internal.http.Exchange;
import io.github.onestore4j.emulator.internal.http.Response;
import io.github.onestore4j.emulator.internal.http.Route;
import io.github.onestore4j.emulator.internal.json.JsonObject;
import io.github.onestore4j.emulator.store.ManagedPurchase;
import io.github.onestore4j.emulator.store.MonthlyPurchase;
import io.github.onestore4j.emulator.store.Purchase;
import io.github.onestore4j.emulator.store.Refusal;
import io.github.onestore4j.emulator.store.Store;
import io.github.onestore4j.emulator.store.Subscription;
import io.github.onestore4j.emulator.store.Voided;
import io.github.onestore4j.model.MarketCode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The twelve operations of the server API, version 7. */
public final class IapV7Operations {
    private final Store store;
    private final IapV7Bodies bodies;
    private final Listing listing;
    private final Purchases purchases;

    public IapV7Operations(Store store) {
        this.store = store;
        this.bodies = new IapV7Bodies(store.mode());
        this.listing = new Listing(store.clock());
        this.purchases = new Purchases(store, IapV7Operations::described);
    }

    public List<Route> routes() {
        String inapp = purchase("inapp");
        String auto = purchase("auto");
        String all = purchase("all");
        String subscription = purchase("subscription");
        return List.of(
                get(inapp, purchases.managed(bodies::managed)),
                get(auto, purchases.monthly(bodies::monthly)),
                get(subscription, purchases.subscription(found -> bodies.subscription(found, now()))),
                post(all + "/acknowledge", purchases.acknowledge(Set.of(ManagedPurchase.class, MonthlyPurchase.class))),
                post(inapp + "/consume", purchases.consume()),
                post(auto + "/cancel", purchases.monthly(doing(found -> found.cancel(now())))),
                post(auto + "/reactivate", purchases.monthly(doing(found -> found.reactivate(now())))),
                post(subscription + "/cancel", purchases.subscription(doing(found -> found.cancel(now())))),
                post(subscription + "/reactivate", purchases.subscription(doing(found -> found.reactivate(now())))),
                post(subscription + "/defer", purchases.of(Set.of(Subscription.class), this::defer)),
                get("/v7/apps/{clientId}/voided-purchases", this::voided),
                get("/v7/apps/{clientId}/unconfirmed-purchases", this::unconfirmed));
    }

    private static String purchase(String type) {
        return "/v7/apps/{clientId}/purchases/" + type + "/products/{productId}/{purchaseToken}";
    }

    private static Route get(String template, Route.Handler handler) {
        return new Route("GET", template, Route.Guard.APP, handler);
    }

    private static Route post(String template, Route.Handler handler) {
        return new Route("POST", template, Route.Guard.APP, handler);
    }

    private static Predicate<Purchase> ofApp(Exchange exchange) {
        MarketCode market = exchange.market();
        String clientId = exchange.clientId();
        return purchase ->
                purchase.clientId().equals(clientId) && purchase.sale().market().equals(market);
    }

    private static Predicate<Purchase> described(Exchange exchange) {
        return ofApp(exchange)
                .and(purchase -> purchase.purchaseToken().equals(exchange.path("purchaseToken"))
                        && purchase.sale().productId().equals(exchange.path("productId")));
    }

    private JsonObject defer(Exchange exchange, Subscription found) {
        Object period = exchange.json().value("deferPeriod");
        if (period == null) {
            throw Refusal.missing("deferPeriod");
        }
        if (!(period instanceof Double days) || days != Math.rint(days)) {
            throw Refusal.invalid("deferPeriod");
        }
        found.defer(days.intValue(), store.mode().deferUnit(), now());
        return Bodies.success();
    }

    private Response voided(Exchange exchange) {
        return listing.page(
                exchange,
                exchange.market(),
                "voidedPurchaseList",
                store.voided(ofApp(exchange)),
                Voided::time,
                bodies::voided);
    }

    private Response unconfirmed(Exchange exchange) {
        return listing.page(
                exchange,
                exchange.market(),
                "unconfirmedPurchaseList",
                store.purchases(ofApp(exchange).and(Purchase::isUnconfirmed)),
                found -> found.lastPayment().time(),
                bodies::unconfirmed);
    }

    private Instant now() {
        return store.clock().instant();
    }
}
