package io.github.onestore4j.emulator.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.onestore4j.emulator.store.ManagedPurchase;
import io.github.onestore4j.emulator.store.MonthlyPurchase;
import io.github.onestore4j.emulator.store.Purchase;
import io.github.onestore4j.emulator.store.Refusal;
import io.github.onestore4j.emulator.store.Store;
import io.github.onestore4j.emulator.store.Subscription;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** The twelve operations of the server API, version 7. */
final class IapV7Operations {
    private static final int PAYLOAD_SIZE = 200;

    private final Store store;
    private final IapV7Bodies bodies;
    private final Listing listing;

    IapV7Operations(Store store) {
        this.store = store;
        this.bodies = new IapV7Bodies(store.mode());
        this.listing = new Listing(store.clock());
    }

    List<Route> routes() {
        String inapp = purchase("inapp");
        String auto = purchase("auto");
        String all = purchase("all");
        String subscription = purchase("subscription");
        return List.of(
                get(inapp, managed(bodies::managed)),
                get(auto, monthly(bodies::monthly)),
                get(subscription, subscription(found -> bodies.subscription(found, now()))),
                post(all + "/acknowledge", this::acknowledge),
                post(inapp + "/consume", this::consume),
                post(auto + "/cancel", monthly(doing(found -> found.cancel(now())))),
                post(auto + "/reactivate", monthly(doing(found -> found.reactivate(now())))),
                post(subscription + "/cancel", subscription(doing(found -> found.cancel(now())))),
                post(subscription + "/reactivate", subscription(doing(found -> found.reactivate(now())))),
                post(subscription + "/defer", this::defer),
                get("/v7/apps/{clientId}/voided-purchases", this::voided),
                get("/v7/apps/{clientId}/unconfirmed-purchases", this::unconfirmed));
    }

    private static String purchase(String type) {
        return "/v7/apps/{clientId}/purchases/" + type + "/products/{productId}/{purchaseToken}";
    }

    private static Route get(String template, Route.Handler handler) {
        return new Route("GET", template, true, handler);
    }

    private static Route post(String template, Route.Handler handler) {
        return new Route("POST", template, true, handler);
    }

    private Route.Handler managed(Function<ManagedPurchase, JsonNode> use) {
        return exchange -> with(Set.of(ManagedPurchase.class), exchange, use);
    }

    private Route.Handler monthly(Function<MonthlyPurchase, JsonNode> use) {
        return exchange -> with(Set.of(MonthlyPurchase.class), exchange, use);
    }

    private Route.Handler subscription(Function<Subscription, JsonNode> use) {
        return exchange -> with(Set.of(Subscription.class), exchange, use);
    }

    private JsonNode acknowledge(Exchange exchange) {
        String payload = exchange.jsonText("developerPayload", PAYLOAD_SIZE);
        Set<Class<? extends Purchase>> all = Set.of(ManagedPurchase.class, MonthlyPurchase.class);
        return with(all, exchange, doing(found -> found.acknowledge(payload)));
    }

    private JsonNode consume(Exchange exchange) {
        String payload = exchange.jsonText("developerPayload", PAYLOAD_SIZE);
        return managed(doing(found -> found.consume(payload))).handle(exchange);
    }

    private JsonNode defer(Exchange exchange) {
        JsonNode period = exchange.json().path("deferPeriod");
        if (period.isMissingNode() || period.isNull()) {
            throw Refusal.missing("deferPeriod");
        }
        if (!period.isInt()) {
            throw Refusal.invalid("deferPeriod");
        }
        return subscription(doing(
                        found -> found.defer(period.intValue(), store.mode().deferUnit(), now())))
                .handle(exchange);
    }

    private JsonNode voided(Exchange exchange) {
        return listing.page(
                exchange,
                "voidedPurchaseList",
                store.voided(exchange.clientId(), exchange.market()),
                Store.Voided::time,
                bodies::voided);
    }

    private JsonNode unconfirmed(Exchange exchange) {
        return listing.page(
                exchange,
                "unconfirmedPurchaseList",
                store.unconfirmed(exchange.clientId(), exchange.market()),
                found -> found.lastPayment().time(),
                bodies::unconfirmed);
    }

    private <P extends Purchase> JsonNode with(
            Set<Class<? extends P>> kinds, Exchange exchange, Function<P, JsonNode> use) {
        return store.with(
                kinds,
                exchange.clientId(),
                exchange.market(),
                exchange.path("productId"),
                exchange.path("purchaseToken"),
                use);
    }

    private static <P> Function<P, JsonNode> doing(Consumer<P> change) {
        return found -> {
            change.accept(found);
            return Bodies.success();
        };
    }

    private Instant now() {
        return store.clock().instant();
    }
}
