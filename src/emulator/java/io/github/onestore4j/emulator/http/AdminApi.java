package io.github.onestore4j.emulator.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.jspecify.annotations.Nullable;

/** Lets a tester fill and move the store over HTTP, in any language: apps, products, logins, purchases, refunds and the clock. */
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
                JsonNode body = Bodies.parse(event.getRequest().getBodyAsString());
                return Answer.json(200, act(String.valueOf(parameters.get("what")), body))
                        .toResponse();
            } catch (IllegalArgumentException | DateTimeException wrong) {
                return Answer.json(400, Bodies.error("Wrong", String.valueOf(wrong.getMessage())))
                        .toResponse();
            }
        });
    }

    private ObjectNode act(String what, JsonNode body) {
        return switch (what) {
            case "apps" -> register(body);
            case "purchases" -> buy(body);
            case "refunds" -> refund(body);
            case "clock" -> advance(body);
            case "products" -> offer(body);
            case "logins" ->
                Bodies.object().put("userAccessToken", store.users().login(text(body, "user")));
            default ->
                throw new IllegalArgumentException("there are apps, products, logins, purchases, refunds and clock");
        };
    }

    private ObjectNode register(JsonNode body) {
        App app = App.of(text(body, "clientId"), text(body, "clientSecret"));
        String url = body.path("notificationUrl").textValue();
        store.register(app.notifying(url == null ? null : URI.create(url)));
        return Bodies.object().put("licenseKey", app.key().licenseKey());
    }

    private ObjectNode offer(JsonNode body) {
        Product product = new Product(
                ProductType.of(text(body, "type")),
                text(body, "productId"),
                body.path("title").asText(text(body, "productId")),
                body.path("price").asInt(1000));
        store.webShop().offer(product);
        return Bodies.object();
    }

    private ObjectNode buy(JsonNode body) {
        Sale sale = Sale.of(ProductType.of(text(body, "type")), text(body, "productId"))
                .market(MarketCode.of(body.path("market").asText(MarketCode.MKT_GLB.value())))
                .user(body.path("user").asText("somebody"))
                .developerPayload(body.path("developerPayload").textValue())
                .quantity(body.path("quantity").asInt(1))
                .price(body.path("price").asInt(1000));
        Purchase purchase = store.buy(text(body, "clientId"), sale);
        return Bodies.object()
                .put("purchaseToken", purchase.purchaseToken())
                .put("purchaseId", purchase.firstPayment().purchaseId())
                .put("orderId", purchase.firstPayment().orderId());
    }

    private ObjectNode refund(JsonNode body) {
        store.refund(text(body, "purchaseToken"));
        return Bodies.object();
    }

    private ObjectNode advance(JsonNode body) {
        store.clock().advance(Duration.parse(text(body, "advance")));
        return Bodies.object().put("now", store.clock().instant().toString());
    }

    private static String text(JsonNode body, String name) {
        @Nullable String value = body.path(name).textValue();
        if (value == null) {
            throw new IllegalArgumentException("the body needs the text " + name);
        }
        return value;
    }
}
