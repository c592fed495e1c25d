package io.github.onestore4j.emulator.http;

import io.github.onestore4j.emulator.store.App;
import io.github.onestore4j.emulator.store.Mode;
import io.github.onestore4j.emulator.store.Payment;
import io.github.onestore4j.emulator.store.Purchase;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.emulator.store.Store;
import java.time.Instant;
import java.util.List;

/** Writes a notification for every payment that is made or cancelled in an app that wants them. */
final class Notifier implements Store.Listener {
    private static final String VERSION = "3.1.0";

    private final Store store;
    private final Deliveries deliveries;

    Notifier(Store store, Deliveries deliveries) {
        this.store = store;
        this.deliveries = deliveries;
    }

    @Override
    public void happened(Purchase purchase, Payment payment) {
        App app = store.app(purchase.clientId());
        if (app.notificationUrl() != null) {
            deliveries.send(app.notificationUrl(), signed(app, message(purchase, payment)));
        }
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
