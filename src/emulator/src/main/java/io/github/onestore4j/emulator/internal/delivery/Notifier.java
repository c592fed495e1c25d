package io.github.onestore4j.emulator.internal.delivery;

import io.github.onestore4j.emulator.internal.api.IapV7Bodies;
import io.github.onestore4j.emulator.internal.json.JsonObject;
import io.github.onestore4j.emulator.journal.Delivery;
import io.github.onestore4j.emulator.store.App;
import io.github.onestore4j.emulator.store.Mode;
import io.github.onestore4j.emulator.store.Payment;
import io.github.onestore4j.emulator.store.Purchase;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.emulator.store.Store;
import io.github.onestore4j.emulator.store.Subscription;
import io.github.onestore4j.emulator.store.SubscriptionEvent;
import java.time.Instant;
import java.util.List;

/**
 * Writes a message for every payment that is made or canceled, and for whatever happens to a subscription, in an app
 * that has an address for them.
 */
public final class Notifier implements Store.Listener {
    private static final String VERSION = "3.1.0";

    private final Store store;
    private final Deliveries deliveries;

    public Notifier(Store store, Deliveries deliveries) {
        this.store = store;
        this.deliveries = deliveries;
    }

    @Override
    public void happened(Purchase purchase, Payment payment) {
        App app = store.app(purchase.clientId());
        if (app.notificationUrl() != null) {
            String url = app.notificationUrl().toString();
            deliveries.send(Delivery.Kind.PURCHASE, app.clientId(), url, signed(app, message(purchase, payment)));
        }
    }

    @Override
    public void changed(Subscription subscription, SubscriptionEvent event, Instant time) {
        App app = store.app(subscription.clientId());
        if (app.notificationUrl() != null) {
            String url = app.notificationUrl().toString();
            String message = message(subscription, event, time).toString();
            deliveries.send(Delivery.Kind.SUBSCRIPTION, app.clientId(), url, message);
        }
    }

    private JsonObject message(Subscription subscription, SubscriptionEvent event, Instant time) {
        JsonObject message = new JsonObject()
                .put("msgVersion", VERSION + (store.mode() == Mode.SANDBOX ? "D" : ""))
                .put("clientId", subscription.clientId())
                .put("eventTimeMillis", time.toEpochMilli());
        message.putObject("subscriptionNotification")
                .put("version", "1.0")
                .put("notificationType", Integer.toString(event.number()))
                .put("productId", subscription.sale().productId())
                .put("purchaseToken", subscription.purchaseToken());
        return message.put("environment", store.mode().name())
                .put("marketCode", subscription.sale().market().value());
    }

    /** The message with the signature of its text without it. */
    private static String signed(App app, JsonObject message) {
        return message.put("signature", app.key().sign(message.toString())).toString();
    }

    private JsonObject message(Purchase purchase, Payment payment) {
        boolean sandbox = store.mode() == Mode.SANDBOX;
        Sale sale = purchase.sale();
        Instant voidedAt = payment.voidedAt();
        String price = Integer.toString(sale.price() * sale.quantity());
        JsonObject message = new JsonObject()
                .put("msgVersion", VERSION + (sandbox ? "D" : ""))
                .put("clientId", purchase.clientId())
                .put("productId", sale.productId())
                .put("messageType", "SINGLE_PAYMENT_TRANSACTION")
                .put("purchaseId", payment.purchaseId())
                .put("purchaseToken", purchase.purchaseToken())
                .put("developerPayload", sale.developerPayload())
                .put("purchaseTimeMillis", (voidedAt == null ? payment.time() : voidedAt).toEpochMilli())
                .put("purchaseState", voidedAt == null ? "COMPLETED" : "CANCELED")
                .put("price", price)
                .put("priceCurrencyCode", IapV7Bodies.currency(sale.market()))
                .put("productName", sale.productId());
        JsonObject method = new JsonObject().put("paymentMethod", "CREDITCARD").put("amount", price);
        message.putObjects("paymentTypeList", List.of(method));
        return message.put("billingKey", null)
                .put("isTestMdn", sandbox)
                .put("environment", sandbox ? "SANDBOX" : "COMMERCIAL")
                .put("marketCode", sale.market().value());
    }
}
