package io.github.onestore4j.emulator.internal.admin;

import io.github.onestore4j.emulator.internal.delivery.Deliveries;
import io.github.onestore4j.emulator.internal.fault.Faults;
import io.github.onestore4j.emulator.internal.json.JsonObject;
import io.github.onestore4j.emulator.internal.payment.Checkout;
import io.github.onestore4j.emulator.internal.payment.Outcome;
import io.github.onestore4j.emulator.internal.scenario.Scenario;
import io.github.onestore4j.emulator.internal.state.StateJson;
import io.github.onestore4j.emulator.store.App;
import io.github.onestore4j.emulator.store.AppKey;
import io.github.onestore4j.emulator.store.Product;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.emulator.store.Store;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What can be done to a store from outside, by the names of the paths. The bodies are checked already. */
public final class AdminActions {
    private static final int DEFAULT_PRICE = 1000;

    private final Store store;
    private final Deliveries deliveries;
    private final Faults faults;
    private final Checkout checkout;
    private final AdminViews views;
    private final Runnable reset;
    private final Map<String, Function<JsonObject, JsonObject>> byPath;

    /** Changes a store; {@code reset} makes it what it was when it began. */
    public AdminActions(
            Store store, Deliveries deliveries, Faults faults, Checkout checkout, AdminViews views, Runnable reset) {
        this.store = store;
        this.deliveries = deliveries;
        this.faults = faults;
        this.checkout = checkout;
        this.views = views;
        this.reset = reset;
        byPath = Map.ofEntries(
                Map.entry("/apps", this::register),
                Map.entry("/products", this::offer),
                Map.entry("/logins", this::logIn),
                Map.entry("/purchases", this::buy),
                Map.entry("/refunds", this::refund),
                Map.entry("/subscriptions", body -> new SubscriptionChange(body).in(store)),
                Map.entry("/orders", this::end),
                Map.entry("/notifications", this::sendAgain),
                Map.entry("/clock", this::move),
                Map.entry("/faults", this::inject),
                Map.entry("/scenarios", this::run),
                Map.entry("/seed", this::seed),
                Map.entry("/state", this::load),
                Map.entry("/reset", this::reset));
    }

    @Nullable
    Function<JsonObject, JsonObject> find(String path) {
        return byPath.get(path);
    }

    private JsonObject register(JsonObject body) {
        String clientId = body.required("clientId");
        App known = store.apps().stream()
                .filter(app -> app.clientId().equals(clientId))
                .findFirst()
                .orElse(null);
        String privateKey = body.text("privateKey");
        String secret = body.text("clientSecret");
        String url = body.text("notificationUrl");
        App app = known != null && privateKey == null
                ? known
                : new App(
                        clientId,
                        known == null ? UUID.randomUUID().toString() : known.clientSecret(),
                        privateKey == null ? App.of(clientId, "").key() : AppKey.ofPem(privateKey),
                        known == null ? null : known.notificationUrl());
        if (secret != null) {
            app = app.secret(secret);
        }
        if (url != null) {
            app = app.notifying(url.isEmpty() ? null : URI.create(url));
        }
        store.register(app);
        return Rows.app(app);
    }

    private JsonObject offer(JsonObject body) {
        String productId = body.required("productId");
        Product product = new Product(
                ProductType.of(body.required("type")),
                productId,
                body.text("title", productId),
                body.number("price", DEFAULT_PRICE));
        String clientId = body.text("clientId");
        store.webShop().offer(clientId == null ? null : store.app(clientId).clientId(), product);
        return new JsonObject();
    }

    private JsonObject logIn(JsonObject body) {
        String user = body.required("user");
        String token = body.text("userAccessToken");
        if (token == null) {
            return new JsonObject().put("userAccessToken", store.users().login(user));
        }
        store.users().login(user, token);
        return new JsonObject().put("userAccessToken", token);
    }

    private JsonObject buy(JsonObject body) {
        Sale sale = Sale.of(ProductType.of(body.required("type")), body.required("productId"))
                .market(MarketCode.of(body.text("market", MarketCode.MKT_GLB.value())))
                .user(body.text("user", "somebody"))
                .developerPayload(body.text("developerPayload"))
                .quantity(body.number("quantity", 1))
                .price(body.number("price", Sale.AS_OFFERED));
        return Rows.purchase(store.buy(app(body), sale));
    }

    /** Returns the app that a body names, or the first one. */
    private String app(JsonObject body) {
        return body.text("clientId", store.apps().get(0).clientId());
    }

    private JsonObject refund(JsonObject body) {
        store.refund(body.required("purchaseToken"));
        return Rows.purchase(store.purchase(body.required("purchaseToken")));
    }

    private JsonObject end(JsonObject body) {
        return checkout.end(body.required("paymentParam"), Outcome.of(body.required("outcome")))
                .fields();
    }

    private JsonObject sendAgain(JsonObject body) {
        deliveries.sendAgain(body.number("id", 0));
        return new JsonObject();
    }

    private JsonObject move(JsonObject body) {
        ClockMove.of(body).apply(store);
        return views.clock();
    }

    private JsonObject inject(JsonObject body) {
        String fault = body.required("fault");
        if (fault.equals("none")) {
            faults.heal();
        } else {
            faults.inject(fault, body.number("times", 1), body.text("path", ""));
        }
        return new JsonObject().put("url", faults.url());
    }

    private JsonObject run(JsonObject body) {
        Scenario scenario = Scenario.of(body.required("name"));
        return new JsonObject()
                .put("happened", scenario.run(store, store.app(app(body)).clientId()));
    }

    private JsonObject seed(JsonObject body) {
        JsonObject clock = body.object("clock");
        if (clock != null) {
            move(clock);
        }
        body.objects("apps").forEach(this::register);
        body.objects("products").forEach(this::offer);
        body.objects("logins").forEach(this::logIn);
        body.objects("purchases").forEach(this::buy);
        return new JsonObject();
    }

    private JsonObject load(JsonObject body) {
        store.load(StateJson.read(body.toString()));
        return new JsonObject();
    }

    private JsonObject reset(JsonObject body) {
        reset.run();
        return new JsonObject();
    }
}
