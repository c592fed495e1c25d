package io.github.onestore4j.emulator.http;

import static io.github.onestore4j.emulator.http.Purchases.doing;

import io.github.onestore4j.emulator.store.AppKey;
import io.github.onestore4j.emulator.store.ManagedPurchase;
import io.github.onestore4j.emulator.store.MonthlyPurchase;
import io.github.onestore4j.emulator.store.Order;
import io.github.onestore4j.emulator.store.Purchase;
import io.github.onestore4j.emulator.store.Refusal;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.emulator.store.Store;
import io.github.onestore4j.emulator.store.Subscription;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The ten operations of the web payment API: each for one user. */
final class PcV7Operations {
    private static final int LONGEST_PAGE = 100;
    private static final Set<Class<? extends Purchase>> ALL =
            Set.of(ManagedPurchase.class, MonthlyPurchase.class, Subscription.class);

    private final Store store;
    private final Supplier<String> storeUrl;
    private final PcV7Bodies bodies;
    private final Purchases purchases;

    PcV7Operations(Store store, Supplier<String> storeUrl) {
        this.store = store;
        this.storeUrl = storeUrl;
        this.bodies = new PcV7Bodies(store.mode());
        this.purchases = new Purchases(
                store,
                exchange -> ofUser(exchange)
                        .and(purchase -> purchase.purchaseToken().equals(exchange.path("purchaseToken"))));
    }

    List<Route> routes() {
        String auto = "purchases/auto/{purchaseToken}";
        String subscription = "purchases/subscription/{purchaseToken}";
        return List.of(
                post("purchases/{type}/products/{productId}/order", this::requestPurchase),
                post("products/{type}", this::getProductDetails),
                post("purchases/{type}", this::getPurchases),
                post("purchases/inapp/{purchaseToken}/consume", purchases.consume()),
                post("purchases/all/{purchaseToken}/acknowledge", purchases.acknowledge(ALL)),
                post(auto + "/cancel", purchases.monthly(doing(found -> found.cancel(now())))),
                post(auto + "/reactivate", purchases.monthly(doing(found -> found.reactivate(now())))),
                post(subscription + "/cancel", purchases.subscription(doing(found -> found.cancel(now())))),
                post(subscription + "/reactivate", purchases.subscription(doing(found -> found.reactivate(now())))),
                post(subscription, purchases.subscription(found -> bodies.subscription(found, now()))));
    }

    private static Route post(String template, Route.Handler handler) {
        return new Route("POST", "/pc/v7/apps/{clientId}/" + template, Route.Guard.USER, handler);
    }

    private static Predicate<Purchase> ofUser(Exchange exchange) {
        MarketCode market = exchange.market();
        return purchase -> purchase.clientId().equals(exchange.clientId())
                && purchase.sale().market().equals(market)
                && purchase.sale().user().equals(exchange.user());
    }

    private static ProductType type(Exchange exchange) {
        ProductType type = ProductType.of(exchange.path("type"));
        if (!type.isKnown()) {
            throw Refusal.invalid("type");
        }
        return type;
    }

    private Answer requestPurchase(Exchange exchange) {
        exchange.requiredText("prchsClientPocCd", 50);
        exchange.jsonText("productName", 50);
        Sale wish = Sale.of(type(exchange), exchange.path("productId"))
                .market(exchange.market())
                .user(exchange.user())
                .developerPayload(exchange.jsonText("developerPayload", 200))
                .quantity(exchange.json().number("quantity", 1));
        Order order = store.webShop()
                .open(
                        exchange.clientId(),
                        wish,
                        exchange.requiredText("returnUrl", 200),
                        exchange.jsonText("callbackUrl", 200));
        return Answer.json(
                200,
                new JsonObject()
                        .put("purchaseId", order.purchaseId())
                        .put("paymentUrl", storeUrl.get() + PaymentScreen.PATH)
                        .put("paymentParam", order.paymentParam()));
    }

    private Answer getProductDetails(Exchange exchange) {
        List<String> wanted = exchange.json().list("productIdList");
        if (wanted.isEmpty()) {
            throw Refusal.missing("productIdList");
        }
        List<JsonObject> details = store.webShop().products(type(exchange), wanted).stream()
                .map(product -> bodies.product(product, exchange.market()))
                .toList();
        return Answer.json(200, new JsonObject().putObjects("productDetailList", details));
    }

    private Answer getPurchases(Exchange exchange) {
        Instant now = now();
        ProductType type = type(exchange);
        long first = ContinuationKey.position(exchange.jsonText("continuationKey", 41));
        List<Purchase> rest = store
                .purchases(ofUser(exchange)
                        .and(purchase -> purchase.isHeld(now)
                                && (type.equals(ProductType.ALL)
                                        || type.equals(purchase.sale().type()))))
                .stream()
                .skip(first)
                .toList();
        JsonObject body = new JsonObject();
        List<Purchase> page = rest.stream().limit(LONGEST_PAGE).toList();
        List<JsonObject> details = page.stream().map(bodies::purchase).toList();
        AppKey key = store.app(exchange.clientId()).key();
        body.put(
                "productIdList",
                page.stream().map(purchase -> purchase.sale().productId()).toList());
        body.putObjects("purchaseDetailList", details);
        body.put(
                "purchaseSignatureList",
                details.stream().map(detail -> key.sign(detail.toString())).toList());
        body.put("continuationKey", rest.size() > LONGEST_PAGE ? ContinuationKey.of(first + LONGEST_PAGE) : null);
        return Answer.json(200, body);
    }

    private Instant now() {
        return store.clock().instant();
    }
}
