package io.github.onestore4j.emulator.internal.api;

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
import io.github.onestore4j.emulator.store.Voided;
import io.github.onestore4j.model.MarketCode;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The seven operations of the server API, version 2, which knows purchases by their ids and no markets. */
public final class IapV2Operations {
    private static final List<String> MANAGED_FIELDS =
            List.of("consumptionState", "developerPayload", "purchaseState", "purchaseTime");

    private final Store store;
    private final IapV7Bodies bodies;
    private final Listing listing;
    private final Purchases purchases;

    public IapV2Operations(Store store) {
        this.store = store;
        this.bodies = new IapV7Bodies(store.mode());
        this.listing = new Listing(store.clock());
        this.purchases = new Purchases(store, IapV2Operations::described);
    }

    public List<Route> routes() {
        return List.of(
                get("details/{purchaseId}/{packageName}", purchases.managed(this::managed)),
                get(
                        "details-by-productid/{purchaseId}/{packageName}/{productId}",
                        new Purchases(store, IapV2Operations::describedWithProduct).managed(this::managed)),
                get("recurring-details/{purchaseId}/{packageName}", purchases.monthly(bodies::monthly)),
                get("last-recurring-details/{purchaseId}/{packageName}", purchases.monthly(bodies::monthly)),
                post(
                        "manage-payment-status/{purchaseId}/{packageName}/{action}",
                        purchases.of(Set.of(MonthlyPurchase.class), this::manage)),
                get("voided-purchases/{packageName}", this::voided),
                post("consume/{purchaseId}/{packageName}", purchases.consume()));
    }

    private static Route get(String template, Route.Handler handler) {
        return new Route("GET", "/v2/purchase/" + template, Route.Guard.APP_V2, handler);
    }

    private static Route post(String template, Route.Handler handler) {
        return new Route("POST", "/v2/purchase/" + template, Route.Guard.APP_V2, handler);
    }

    private static Predicate<Purchase> ofApp(Exchange exchange) {
        String clientId = exchange.clientId();
        return purchase -> purchase.clientId().equals(clientId);
    }

    private static Predicate<Purchase> described(Exchange exchange) {
        return ofApp(exchange)
                .and(purchase -> purchase.payments().stream()
                        .anyMatch(payment -> payment.purchaseId().equals(exchange.path("purchaseId"))));
    }

    private static Predicate<Purchase> describedWithProduct(Exchange exchange) {
        return described(exchange).and(purchase -> purchase.sale().productId().equals(exchange.path("productId")));
    }

    private JsonObject managed(ManagedPurchase purchase) {
        JsonObject body = bodies.managed(purchase);
        body.retain(MANAGED_FIELDS);
        return body;
    }

    private JsonObject manage(Exchange exchange, MonthlyPurchase purchase) {
        switch (exchange.path("action")) {
            case "cancel" -> purchase.cancel(store.clock().instant());
            case "reactivate" -> purchase.reactivate(store.clock().instant());
            default -> throw Refusal.invalid("action");
        }
        return Bodies.success();
    }

    private Response voided(Exchange exchange) {
        return listing.page(
                exchange,
                MarketCode.MKT_ONE,
                "voidedPurchaseList",
                store.voided(ofApp(exchange)),
                Voided::time,
                this::voided);
    }

    private JsonObject voided(Voided voided) {
        JsonObject body = bodies.voided(voided);
        body.remove(List.of("purchaseToken", "marketCode"));
        return body;
    }
}
