package io.github.onestore4j.emulator.internal.payment;

import io.github.onestore4j.emulator.internal.api.PcV7Operations;
import io.github.onestore4j.emulator.internal.http.Exchange;
import io.github.onestore4j.emulator.internal.http.Response;
import io.github.onestore4j.emulator.internal.http.Route;
import io.github.onestore4j.emulator.internal.json.JsonObject;
import io.github.onestore4j.emulator.store.Refusal;
import io.github.onestore4j.emulator.store.Store;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The payment screen: a user comes with a paymentParam and decides how the payment ends. The result goes to callbackUrl
 * from here, and to returnUrl through the user's browser.
 */
public final class PaymentScreen {
    private static final String PATH = PcV7Operations.PAYMENT_PATH;
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Store store;
    private final Checkout checkout;
    private final PaymentPages pages;

    /** Serves the orders of a store. */
    public PaymentScreen(Store store, Checkout checkout) {
        this.store = store;
        this.checkout = checkout;
        this.pages = new PaymentPages(store.clock());
    }

    /** Returns its two paths. */
    public List<Route> routes() {
        return List.of(
                new Route("POST", PATH, Route.Guard.NONE, this::show),
                new Route("POST", PATH + "/{outcome}", Route.Guard.NONE, this::end));
    }

    private Response show(Exchange exchange) {
        return pages.screen(store.webShop().order(paymentParam(exchange)), Language.of(exchange), PATH);
    }

    private Response end(Exchange exchange) {
        Checkout.Result result = checkout.end(paymentParam(exchange), Outcome.of(exchange.path("outcome")));
        return FORM.equals(exchange.header("Accept"))
                ? new Response(200, FORM, formBody(result.fields()))
                : pages.returning(result, Language.of(exchange));
    }

    private static String paymentParam(Exchange exchange) {
        String paymentParam = exchange.submitted("paymentParam");
        if (paymentParam == null) {
            throw Refusal.missing("paymentParam");
        }
        return paymentParam;
    }

    /** Returns what a browser would post to returnUrl. */
    private static String formBody(JsonObject result) {
        return result.texts().entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
