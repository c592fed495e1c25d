package io.github.onestore4j.emulator.internal.admin;

import io.github.onestore4j.emulator.fault.Fault;
import io.github.onestore4j.emulator.internal.api.IapV7Bodies;
import io.github.onestore4j.emulator.internal.api.SdkPurchase;
import io.github.onestore4j.emulator.internal.json.JsonObject;
import io.github.onestore4j.emulator.internal.scenario.Scenario;
import io.github.onestore4j.emulator.journal.Call;
import io.github.onestore4j.emulator.journal.Delivery;
import io.github.onestore4j.emulator.journal.Finding;
import io.github.onestore4j.emulator.store.App;
import io.github.onestore4j.emulator.store.ManagedPurchase;
import io.github.onestore4j.emulator.store.Order;
import io.github.onestore4j.emulator.store.Payment;
import io.github.onestore4j.emulator.store.Purchase;
import io.github.onestore4j.emulator.store.RecurringPurchase;
import io.github.onestore4j.emulator.store.Store;
import io.github.onestore4j.emulator.store.StoreState;
import io.github.onestore4j.emulator.store.Subscription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the views show of one thing: texts and numbers, times in ISO 8601. */
final class Rows {
    private Rows() {}

    static JsonObject app(App app) {
        return new JsonObject()
                .put("clientId", app.clientId())
                .put("clientSecret", app.clientSecret())
                .put("licenseKey", app.key().licenseKey())
                .put("notificationUrl", text(app.notificationUrl()));
    }

    static JsonObject product(StoreState.Offer offer) {
        return new JsonObject()
                .put("clientId", offer.clientId())
                .put("type", offer.product().type().value())
                .put("productId", offer.product().productId())
                .put("title", offer.product().title())
                .put("price", offer.product().price());
    }

    static JsonObject login(StoreState.Login login) {
        return new JsonObject()
                .put("user", login.user())
                .put("userAccessToken", login.userAccessToken())
                .put("expired", login.expired());
    }

    static JsonObject purchase(Purchase purchase) {
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

    /** Returns a purchase with its payments, and with what its app's SDK hands out, signed. */
    static JsonObject signed(Store store, Purchase purchase) {
        String originalJson = SdkPurchase.json(store.mode(), purchase).toString();
        List<JsonObject> payments =
                purchase.payments().stream().map(Rows::payment).toList();
        return purchase(purchase)
                .putObjects("payments", payments)
                .put("originalJson", originalJson)
                .put("signature", store.app(purchase.clientId()).key().sign(originalJson));
    }

    private static JsonObject payment(Payment payment) {
        return new JsonObject()
                .put("purchaseId", payment.purchaseId())
                .put("orderId", payment.orderId())
                .put("time", payment.time().toString())
                .put("canceledAt", text(payment.voidedAt()));
    }

    static JsonObject order(Order order) {
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

    static JsonObject delivery(Delivery delivery) {
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

    static JsonObject call(Call call) {
        return new JsonObject()
                .put("id", call.id())
                .put("time", call.time().toString())
                .put("method", call.method())
                .put("path", call.path())
                .put("clientId", call.clientId())
                .put("status", call.status())
                .put("code", call.code())
                .putObjects(
                        "findings", call.findings().stream().map(Rows::finding).toList());
    }

    static JsonObject finding(Finding finding) {
        return new JsonObject()
                .put("rule", finding.rule().name())
                .put("warning", finding.rule().isWarning())
                .put("clientId", finding.clientId())
                .put("time", finding.time().toString())
                .put("message", finding.message());
    }

    static JsonObject fault(Fault fault) {
        return new JsonObject()
                .put("fault", fault.name())
                .put("description", fault.description())
                .put("done", fault.isDone());
    }

    static JsonObject scenario(Scenario scenario) {
        return new JsonObject().put("name", scenario.title()).put("description", scenario.description());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
