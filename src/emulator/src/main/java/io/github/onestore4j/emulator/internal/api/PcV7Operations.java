package io.github.onestore4j.emulator.internal.api;

import static io.github.onestore4j.emulator.internal.api.Purchases.doing;

import io.github.onestore4j.emulator.internal.http.Exchange;
import io.github.onestore4j.emulator.internal.http.Response;
import io.github.onestore4j.emulator.internal.http.Route;
import io.github.onestore4j.emulator.internal.json.JsonObject;
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
import org.jspecify.annotations.Nullable;

/** The ten operations of the web payment API: each for one user. */
public final class PcV7Operations {
    /** Where the payment screen is. */
    public static final String PAYMENT_PATH = "/pc/payment";

    private static final int LONGEST_PAGE = 100;
    private static final Set<Class<? extends Purchase>> ALL =
            Set.of(ManagedPurchase.class, MonthlyPurchase.class, Subscription.class);

    private final Store store;
    private final @Nullable String publicUrl;
    private final PcV7Bodies bodies;
    private final Purchases purchases;

    /**
     * Serves a store.
     *
     * @param publicUrl where browsers find this store; null for where the caller finds it
     */
    public PcV7Operations(Store store, @Nullable String publicUrl) {
        this.store = store;
        this.publicUrl = publicUrl;
        this.bodies = new PcV7Bodies();
        this.purchases = new Purchases(
                store,
                exchange -> ofUser(exchange)
                        .and(purchase -> purchase.purchaseToken().equals(exchange.path("purchaseToken"))));
    }

    public List<Route> routes() {
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
        String clientId = exchange.clientId();
        String user = exchange.user();
        return purchase -> purchase.clientId().equals(clientId)
                && purchase.sale().market().equals(market)
                && purchase.sale().user().equals(user);
    }

    private static ProductType type(Exchange exchange) {
        ProductType type = ProductType.of(exchange.path("type"));
        if (!type.isKnown()) {
            throw Refusal.invalid("type");
        }
        return type;
    }

    private Response requestPurchase(Exchange exchange) {
        exchange.requiredText("prchsClientPocCd", 50);
        exchange.jsonText("productName", 50);
        int quantity = exchange.json().number("quantity", 1);
        ProductType type = type(exchange);
        if (type.equals(ProductType.ALL)) {
            throw Refusal.invalid("type");
        }
        if (quantity < 1) {
            throw Refusal.invalid("quantity");
        }
        Sale wish = Sale.of(type, exchange.path("productId"))
                .market(exchange.market())
                .user(exchange.user())
                .developerPayload(exchange.jsonText("developerPayload", 200))
                .quantity(quantity);
        Order order = store.webShop()
                .open(
                        exchange.clientId(),
                        wish,
                        exchange.requiredText("returnUrl", 200),
                        exchange.jsonText("callbackUrl", 200));
        return Response.json(
                200,
                new JsonObject()
                        .put("purchaseId", order.purchaseId())
                        .put("paymentUrl", (publicUrl == null ? exchange.baseUrl() : publicUrl) + PAYMENT_PATH)
                        .put("paymentParam", order.paymentParam()));
    }

    private Response getProductDetails(Exchange exchange) {
        List<String> wanted = exchange.json().list("productIdList");
        if (wanted.isEmpty()) {
            throw Refusal.missing("productIdList");
        }
        List<JsonObject> details = store.webShop().products(exchange.clientId(), type(exchange), wanted).stream()
                .map(product -> bodies.product(product, exchange.market()))
                .toList();
        return Response.json(200, new JsonObject().putObjects("productDetailList", details));
    }

    private Response getPurchases(Exchange exchange) {
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
        List<JsonObject> details = page.stream()
                .map(purchase -> SdkPurchase.json(store.mode(), purchase))
                .toList();
        AppKey key = store.app(exchange.clientId()).key();
        body.put(
                "productIdList",
                page.stream().map(purchase -> purchase.sale().productId()).toList());
        body.putObjects("purchaseDetailList", details);
        body.put(
                "purchaseSignatureList",
                details.stream().map(detail -> key.sign(detail.toString())).toList());
        body.put("continuationKey", rest.size() > LONGEST_PAGE ? ContinuationKey.of(first + LONGEST_PAGE) : null);
        return Response.json(200, body);
    }

    private Instant now() {
        return store.clock().instant();
    }
}
