package io.github.onestore4j.emulator.internal.admin;

import io.github.onestore4j.emulator.fault.Fault;
import io.github.onestore4j.emulator.internal.api.IapV7Bodies;
import io.github.onestore4j.emulator.internal.api.SdkPurchase;
import io.github.onestore4j.emulator.internal.delivery.Deliveries;
import io.github.onestore4j.emulator.internal.fault.Faults;
import io.github.onestore4j.emulator.internal.json.JsonObject;
import io.github.onestore4j.emulator.internal.scenario.Scenario;
import io.github.onestore4j.emulator.journal.Delivery;
import io.github.onestore4j.emulator.journal.Finding;
import io.github.onestore4j.emulator.journal.Journal;
import io.github.onestore4j.emulator.store.App;
import io.github.onestore4j.emulator.store.ManagedPurchase;
import io.github.onestore4j.emulator.store.Order;
import io.github.onestore4j.emulator.store.Payment;
import io.github.onestore4j.emulator.store.Purchase;
import io.github.onestore4j.emulator.store.RecurringPurchase;
import io.github.onestore4j.emulator.store.Store;
import io.github.onestore4j.emulator.store.StoreState;
import io.github.onestore4j.emulator.store.Subscription;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What can be read of a store from outside, by the names of the paths. Lists have the newest first. */
public final class AdminViews {
    private static final int LONGEST_LIST = 100;

    private final Store store;
    private final Journal journal;
    private final Faults faults;
    private final Map<String, Supplier<JsonObject>> byPath;

    /** Shows a store and what was recorded of it. */
    public AdminViews(Store store, Journal journal, Deliveries deliveries, Faults faults) {
        this.store = store;
        this.journal = journal;
        this.faults = faults;
        byPath = Map.ofEntries(
                Map.entry(
                        "/health",
                        () -> clock().put("status", "ok")
                                .put("mode", store.mode().name())),
                Map.entry("/clock", this::clock),
                Map.entry("/apps", () -> list("apps", store.apps(), this::app)),
                Map.entry("/products", () -> list("products", store.webShop().offers(), this::product)),
                Map.entry("/logins", () -> list("logins", store.users().logins(), this::login)),
                Map.entry("/purchases", this::purchases),
                Map.entry("/orders", () -> list("orders", store.webShop().orders(), this::order)),
                Map.entry("/notifications", () -> newest("notifications", deliveries.all(), this::delivery)),
                Map.entry("/calls", this::calls),
                Map.entry("/findings", () -> newest("findings", journal.findings(), this::finding)),
                Map.entry("/faults", this::faults),
                Map.entry("/scenarios", () -> list("scenarios", Arrays.asList(Scenario.values()), this::scenario)));
    }

    @Nullable
    Supplier<JsonObject> find(String path) {
        return byPath.get(path);
    }

    /** Returns one of them, which has to be there. */
    public JsonObject get(String path) {
        return Objects.requireNonNull(find(path), path).get();
    }

    private static <E> JsonObject list(String name, List<E> entries, Function<E, JsonObject> view) {
        return new JsonObject().putObjects(name, entries.stream().map(view).toList());
    }

    private static <E> JsonObject newest(String name, List<E> entries, Function<E, JsonObject> view) {
        int size = entries.size();
        List<JsonObject> last = new ArrayList<>();
        for (int i = size - 1; i >= Math.max(0, size - LONGEST_LIST); i--) {
            last.add(view.apply(entries.get(i)));
        }
        return new JsonObject().putObjects(name, last).put("total", size);
    }

    JsonObject clock() {
        return new JsonObject().put("now", store.clock().instant().toString());
    }

    JsonObject app(App app) {
        return new JsonObject()
                .put("clientId", app.clientId())
                .put("clientSecret", app.clientSecret())
                .put("licenseKey", app.key().licenseKey())
                .put("notificationUrl", text(app.notificationUrl()));
    }

    private JsonObject product(StoreState.Offer offer) {
        return new JsonObject()
                .put("clientId", offer.clientId())
                .put("type", offer.product().type().value())
                .put("productId", offer.product().productId())
                .put("title", offer.product().title())
                .put("price", offer.product().price());
    }

    private JsonObject login(StoreState.Login login) {
        return new JsonObject()
                .put("user", login.user())
                .put("userAccessToken", login.userAccessToken())
                .put("expired", login.expired());
    }

    private JsonObject purchases() {
        return newest("purchases", store.purchases(purchase -> true), this::purchase);
    }

    JsonObject purchase(Purchase purchase) {
        Payment last = purchase.lastPayment();
        JsonObject view = new JsonObject()
                .put("purchaseToken", purchase.purchaseToken())
                .put("purchaseId", last.purchaseId())
                .put("orderId", last.orderId())
                .put("clientId", purchase.clientId())
                .put("type", purchase.sale().type().value())
                .put("productId", purchase.sale().productId())
                .put("market", purchase.sale().market().value())
                .put("user", purchase.sale().user())
                .put("developerPayload", purchase.sale().developerPayload())
                .put("quantity", purchase.sale().quantity())
                .put("price", purchase.sale().price())
                .put("currency", IapV7Bodies.currency(purchase.sale().market()))
                .put("time", last.time().toString())
                .put("state", last.stands() ? "COMPLETED" : "CANCELED")
                .put("canceledAt", text(last.voidedAt()))
                .put("acknowledged", !purchase.acknowledgeState().value().equals("0"))
                .put(
                        "confirmBefore",
                        purchase.isUnconfirmed() ? purchase.confirmBefore().toString() : null);
        if (purchase instanceof ManagedPurchase managed) {
            view.put("consumed", !managed.consumptionState().value().equals("0"));
        }
        if (purchase instanceof RecurringPurchase recurring) {
            view.put("payments", purchase.payments().size())
                    .put("autoRenewing", recurring.autoRenewing())
                    .put("nextPayment", text(recurring.nextPaymentTime()))
                    .put("expires", text(recurring.expiryTime()));
        }
        if (purchase instanceof Subscription subscription) {
            view.put("onHold", subscription.isOnHold())
                    .put("pauseStart", text(subscription.pauseStart()))
                    .put("pauseEnd", text(subscription.pauseEnd()))
                    .put("newPrice", subscription.newPrice());
        }
        return view;
    }

    /** Returns a purchase with what its app's SDK hands out, signed. */
    JsonObject signedPurchase(String purchaseToken) {
        Purchase purchase = store.purchase(purchaseToken);
        String originalJson = SdkPurchase.json(store.mode(), purchase).toString();
        List<JsonObject> payments = purchase.payments().stream()
                .map(payment -> new JsonObject()
                        .put("purchaseId", payment.purchaseId())
                        .put("orderId", payment.orderId())
                        .put("time", payment.time().toString())
                        .put("canceledAt", text(payment.voidedAt())))
                .toList();
        return purchase(purchase)
                .putObjects("payments", payments)
                .put("originalJson", originalJson)
                .put("signature", store.app(purchase.clientId()).key().sign(originalJson));
    }

    private JsonObject order(Order order) {
        return new JsonObject()
                .put("paymentParam", order.paymentParam())
                .put("purchaseId", order.purchaseId())
                .put("clientId", order.clientId())
                .put("productId", order.sale().productId())
                .put("title", order.title())
                .put("user", order.sale().user())
                .put("market", order.sale().market().value())
                .put("quantity", order.sale().quantity())
                .put("price", order.sale().price())
                .put("currency", IapV7Bodies.currency(order.sale().market()))
                .put("returnUrl", order.returnUrl())
                .put("callbackUrl", order.callbackUrl())
                .put("payBefore", order.payBefore().toString());
    }

    private JsonObject delivery(Delivery delivery) {
        List<JsonObject> attempts = delivery.attempts().stream()
                .map(attempt -> new JsonObject()
                        .put("time", attempt.time().toString())
                        .put("status", attempt.status())
                        .put("failure", attempt.failure()))
                .toList();
        return new JsonObject()
                .put("id", delivery.id())
                .put("kind", delivery.kind().name())
                .put("clientId", delivery.clientId())
                .put("url", delivery.url())
                .put("state", delivery.state().name())
                .put("body", delivery.body())
                .putObjects("attempts", attempts);
    }

    private JsonObject calls() {
        JsonObject calls = newest(
                "calls",
                journal.calls(),
                call -> new JsonObject()
                        .put("id", call.id())
                        .put("time", call.time().toString())
                        .put("method", call.method())
                        .put("path", call.path())
                        .put("clientId", call.clientId())
                        .put("status", call.status())
                        .put("code", call.code())
                        .putObjects(
                                "findings",
                                call.findings().stream().map(this::finding).toList()));
        return calls.put("total", journal.count());
    }

    private JsonObject finding(Finding finding) {
        return new JsonObject()
                .put("rule", finding.rule().name())
                .put("warning", finding.rule().isWarning())
                .put("clientId", finding.clientId())
                .put("time", finding.time().toString())
                .put("message", finding.message());
    }

    private JsonObject faults() {
        return list("faults", Faults.all(), this::fault).put("url", faults.url());
    }

    private JsonObject fault(Fault fault) {
        return new JsonObject()
                .put("fault", fault.name())
                .put("description", fault.description())
                .put("done", fault.isDone());
    }

    private JsonObject scenario(Scenario scenario) {
        return new JsonObject().put("name", scenario.title()).put("description", scenario.description());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
