package io.github.onestore4j.emulator.http;

import io.github.onestore4j.emulator.store.Order;
import io.github.onestore4j.emulator.store.Payment;
import io.github.onestore4j.emulator.store.Purchase;
import io.github.onestore4j.emulator.store.Refusal;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.emulator.store.Store;
import io.github.onestore4j.message.PaymentResponseCode;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * The payment page: a user comes with a paymentParam and decides how the payment ends. The result goes to callbackUrl
 * from here, and to returnUrl through the user's browser.
 */
final class PaymentScreen {
    static final String PATH = "/pc/payment";
    private static final String FORM = "application/x-www-form-urlencoded";

    private static final Map<String, PaymentResponseCode> DECISIONS = Map.of(
            "succeed", PaymentResponseCode.SUCCESS,
            "fail", PaymentResponseCode.FAIL,
            "cancel", PaymentResponseCode.USER_CANCEL,
            "expire", PaymentResponseCode.PAYMENT_TIME_EXPIRED);

    private static final Map<PaymentResponseCode, String> MESSAGES = Map.of(
            PaymentResponseCode.SUCCESS, "",
            PaymentResponseCode.FAIL, "The card was declined.",
            PaymentResponseCode.USER_CANCEL, "Payment has been canceled.",
            PaymentResponseCode.PAYMENT_TIME_EXPIRED, "Payment time has exceeded");

    private final Store store;
    private final Deliveries deliveries;

    PaymentScreen(Store store, Deliveries deliveries) {
        this.store = store;
        this.deliveries = deliveries;
    }

    List<Route> routes() {
        return List.of(
                new Route("POST", PATH, Route.Guard.NONE, this::show),
                new Route("POST", PATH + "/{decision}", Route.Guard.NONE, this::decide));
    }

    private Answer show(Exchange exchange) {
        Order order = store.webShop().order(paymentParam(exchange));
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html><head><title>Payment</title></head><body>\n")
                .append("<p>")
                .append(Html.escape(order.sale().productId()))
                .append("</p>\n");
        for (String decision : List.of("succeed", "fail", "cancel", "expire")) {
            page.append(Html.form(PATH + "/" + decision, Map.of("paymentParam", order.paymentParam()), decision));
        }
        return Answer.html(200, page.append("</body></html>\n").toString());
    }

    private Answer decide(Exchange exchange) {
        PaymentResponseCode decision = DECISIONS.get(exchange.path("decision"));
        if (decision == null) {
            throw Refusal.invalid("decision");
        }
        String paymentParam = paymentParam(exchange);
        Order order = store.webShop().order(paymentParam);
        JsonObject result =
                new JsonObject().put("responseCode", decision.value()).put("responseMessage", MESSAGES.get(decision));
        if (decision.equals(PaymentResponseCode.SUCCESS)) {
            describe(result, store.webShop().pay(paymentParam));
        } else {
            store.webShop().giveUp(paymentParam);
            result.put("purchaseId", order.purchaseId())
                    .put("developerPayload", order.sale().developerPayload());
        }
        if (order.callbackUrl() != null) {
            deliveries.send(URI.create(order.callbackUrl()), result.toString());
        }
        String accept = exchange.header("Accept");
        return accept != null && accept.equals(FORM)
                ? new Answer(200, FORM, Html.formBody(result))
                : Answer.html(200, Html.returning(order.returnUrl(), result));
    }

    private static String paymentParam(Exchange exchange) {
        String paymentParam = exchange.submitted("paymentParam");
        if (paymentParam == null) {
            throw Refusal.missing("paymentParam");
        }
        return paymentParam;
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
}
