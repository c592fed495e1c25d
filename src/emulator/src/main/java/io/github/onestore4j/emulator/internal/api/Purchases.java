package io.github.onestore4j.emulator.internal.api;

import io.github.onestore4j.emulator.internal.http.Bodies;
import io.github.onestore4j.emulator.internal.http.Exchange;
import io.github.onestore4j.emulator.internal.http.Response;
import io.github.onestore4j.emulator.internal.http.Route;
import io.github.onestore4j.emulator.internal.json.JsonObject;
import io.github.onestore4j.emulator.store.ManagedPurchase;
import io.github.onestore4j.emulator.store.MonthlyPurchase;
import io.github.onestore4j.emulator.store.Purchase;
import io.github.onestore4j.emulator.store.Store;
import io.github.onestore4j.emulator.store.Subscription;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** Handlers for operations on one purchase, which each API describes in its own way. */
public final class Purchases {
    private static final int PAYLOAD_SIZE = 200;

    private final Store store;
    private final Function<Exchange, Predicate<Purchase>> description;

    public Purchases(Store store, Function<Exchange, Predicate<Purchase>> description) {
        this.store = store;
        this.description = description;
    }

    /** What an operation does with the purchase it was asked for. */
    @FunctionalInterface
    interface Use<P extends Purchase> {
        JsonObject apply(Exchange exchange, P found);
    }

    /** Shows or changes a managed product. */
    public Route.Handler managed(Function<ManagedPurchase, JsonObject> use) {
        return of(Set.of(ManagedPurchase.class), (exchange, found) -> use.apply(found));
    }

    /** Shows or changes a monthly product. */
    public Route.Handler monthly(Function<MonthlyPurchase, JsonObject> use) {
        return of(Set.of(MonthlyPurchase.class), (exchange, found) -> use.apply(found));
    }

    /** Shows or changes a subscription. */
    public Route.Handler subscription(Function<Subscription, JsonObject> use) {
        return of(Set.of(Subscription.class), (exchange, found) -> use.apply(found));
    }

    /** Acknowledges a purchase of one of several kinds. */
    public Route.Handler acknowledge(Set<Class<? extends Purchase>> kinds) {
        return of(kinds, (exchange, found) -> {
            found.acknowledge(exchange.jsonText("developerPayload", PAYLOAD_SIZE));
            return Bodies.success();
        });
    }

    /** Consumes a managed product. */
    public Route.Handler consume() {
        return of(Set.of(ManagedPurchase.class), (exchange, found) -> {
            found.consume(exchange.jsonText("developerPayload", PAYLOAD_SIZE));
            return Bodies.success();
        });
    }

    /** Shows or changes a purchase of one of several kinds, by what the request says. */
    public <P extends Purchase> Route.Handler of(Set<Class<? extends P>> kinds, Use<P> use) {
        return exchange -> Response.json(
                200,
                store.with(
                        kinds,
                        exchange.purchase(),
                        description.apply(exchange),
                        (P found) -> use.apply(exchange, found)));
    }

    /** A change, with the response Success. */
    public static <P> Function<P, JsonObject> doing(Consumer<P> change) {
        return found -> {
            change.accept(found);
            return Bodies.success();
        };
    }
}
