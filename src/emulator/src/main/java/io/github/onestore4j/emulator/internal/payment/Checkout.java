package io.github.onestore4j.emulator.internal.payment;

import io.github.onestore4j.emulator.internal.delivery.Deliveries;
import io.github.onestore4j.emulator.internal.json.JsonObject;
import io.github.onestore4j.emulator.journal.Delivery;
import io.github.onestore4j.emulator.store.Order;
import io.github.onestore4j.emulator.store.Payment;
import io.github.onestore4j.emulator.store.Purchase;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.emulator.store.Store;

/** Ends orders: sends the result to callbackUrl, and returns what the user's browser brings to returnUrl. */
public final class Checkout {
    private final Store store;
    private final Deliveries deliveries;

    /** Ends the orders of a store. */
    public Checkout(Store store, Deliveries deliveries) {
        this.store = store;
        this.deliveries = deliveries;
    }

    /**
     * Ends an order as its user wants, or as expired if the time to pay has passed.
     *
     * @throws io.github.onestore4j.emulator.store.Refusal when there is no such order any more
     */
    public Result end(String paymentParam, Outcome wanted) {
        Order order = store.webShop().order(paymentParam);
        boolean late = !store.clock().instant().isBefore(order.payBefore());
        Outcome outcome = late ? Outcome.EXPIRE : wanted;
        JsonObject fields =
                new JsonObject().put("responseCode", outcome.code().value()).put("responseMessage", outcome.message());
        if (outcome == Outcome.SUCCEED) {
            describe(fields, store.webShop().pay(paymentParam));
        } else {
            store.webShop().giveUp(paymentParam);
            fields.put("purchaseId", order.purchaseId())
                    .put("developerPayload", order.sale().developerPayload());
        }
        if (order.callbackUrl() != null) {
            deliveries.send(Delivery.Kind.PAYMENT_RESULT, order.clientId(), order.callbackUrl(), fields.toString());
        }
        return new Result(order, outcome, fields);
    }

    private void describe(JsonObject result, Purchase purchase) {
        Payment payment = purchase.firstPayment();
        Sale sale = purchase.sale();
        String payload = sale.developerPayload() == null ? "" : sale.developerPayload();
        String signed = payment.orderId()
                + payment.purchaseId()
                + purchase.purchaseToken()
                + payment.time().toEpochMilli()
                + payload
                + (sale.quantity() > 1 ? sale.quantity() : "");
        result.put("orderId", payment.orderId())
                .put("purchaseId", payment.purchaseId())
                .put("purchaseToken", purchase.purchaseToken())
                .put("purchaseTime", payment.time().toEpochMilli())
                .put("developerPayload", sale.developerPayload())
                .put("quantity", sale.quantity())
                .put("purchaseSignature", store.app(purchase.clientId()).key().sign(signed))
                .put("billingKey", null);
    }

    /**
     * How an order ended.
     *
     * @param order the order
     * @param outcome what became of it
     * @param fields what returnUrl and callbackUrl get
     */
    public record Result(Order order, Outcome outcome, JsonObject fields) {}
}
