package io.github.onestore4j.emulator.http;

import com.github.tomakehurst.wiremock.admin.Router;
import com.github.tomakehurst.wiremock.extension.AdminApiExtension;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import io.github.onestore4j.emulator.store.App;
import io.github.onestore4j.emulator.store.Product;
import io.github.onestore4j.emulator.store.Purchase;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.emulator.store.Store;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;

/**
 * Lets a tester fill and move the store over HTTP, in any language: apps, products, logins, purchases, refunds and the
 * clock.
 */
final class AdminApi implements AdminApiExtension {
    private final Store store;

    AdminApi(Store store) {
        this.store = store;
    }

    @Override
    public String getName() {
        return "onestore-admin";
    }

    @Override
    public void contributeAdminApiRoutes(Router router) {
        // One route for all: WireMock tells the tasks of routes apart by their classes.
        router.add(RequestMethod.POST, "/onestore/{what}", (admin, event, parameters) -> {
            try {
                JsonObject body = JsonObject.parse(event.getRequest().getBodyAsString());
                return Answer.json(200, act(String.valueOf(parameters.get("what")), body))
                        .toResponse();
            } catch (IllegalArgumentException | DateTimeException wrong) {
                return Answer.json(400, Bodies.error("Wrong", String.valueOf(wrong.getMessage())))
                        .toResponse();
            }
        });
    }

    private JsonObject act(String what, JsonObject body) {
        return switch (what) {
            case "apps" -> register(body);
            case "purchases" -> buy(body);
            case "refunds" -> refund(body);
            case "clock" -> advance(body);
            case "products" -> offer(body);
            case "logins" ->
                new JsonObject().put("userAccessToken", store.users().login(text(body, "user")));
            default ->
                throw new IllegalArgumentException("there are apps, products, logins, purchases, refunds and clock");
        };
    }

    private JsonObject register(JsonObject body) {
        App app = App.of(text(body, "clientId"), text(body, "clientSecret"));
        String url = body.text("notificationUrl");
        store.register(app.notifying(url == null ? null : URI.create(url)));
        return new JsonObject().put("licenseKey", app.key().licenseKey());
    }

    private JsonObject offer(JsonObject body) {
        Product product = new Product(
                ProductType.of(text(body, "type")),
                text(body, "productId"),
                body.text("title", text(body, "productId")),
                body.number("price", 1000));
        store.webShop().offer(product);
        return new JsonObject();
    }

    private JsonObject buy(JsonObject body) {
        Sale sale = Sale.of(ProductType.of(text(body, "type")), text(body, "productId"))
                .market(MarketCode.of(body.text("market", MarketCode.MKT_GLB.value())))
                .user(body.text("user", "somebody"))
                .developerPayload(body.text("developerPayload"))
                .quantity(body.number("quantity", 1))
                .price(body.number("price", 1000));
        Purchase purchase = store.buy(text(body, "clientId"), sale);
        return new JsonObject()
                .put("purchaseToken", purchase.purchaseToken())
                .put("purchaseId", purchase.firstPayment().purchaseId())
                .put("orderId", purchase.firstPayment().orderId());
    }

    private JsonObject refund(JsonObject body) {
        store.refund(text(body, "purchaseToken"));
        return new JsonObject();
    }

    private JsonObject advance(JsonObject body) {
        store.clock().advance(Duration.parse(text(body, "advance")));
        return new JsonObject().put("now", store.clock().instant().toString());
    }

    private static String text(JsonObject body, String name) {
        String value = body.text(name);
        if (value == null) {
            throw new IllegalArgumentException("the body needs the text " + name);
        }
        return value;
    }
}
