package io.github.onestore4j.emulator.internal.payment;

import io.github.onestore4j.emulator.internal.api.IapV7Bodies;
import io.github.onestore4j.emulator.internal.html.PageTemplate;
import io.github.onestore4j.emulator.internal.http.Response;
import io.github.onestore4j.emulator.store.Order;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The two pages that a paying user sees: the screen, and the way back to the shop. */
final class PaymentPages {
    private static final List<String> METHODS_OF_KOREA = List.of("CREDITCARD", "ONEPAY", "NAVERPAY", "PHONEBILL");
    private static final List<String> METHODS_OF_THE_WORLD = List.of("CREDITCARD", "PAYPAL", "MYCARD");

    private static final PageTemplate SCREEN = new PageTemplate(PaymentPages.class, "screen.mustache");
    private static final PageTemplate RETURNING = new PageTemplate(PaymentPages.class, "returning.mustache");
    private final Clock clock;

    PaymentPages(Clock clock) {
        this.clock = clock;
    }

    Response screen(Order order, Language language, String path) {
        String currency = IapV7Bodies.currency(order.sale().market());
        boolean korea = currency.equals("KRW");
        Duration left = Duration.between(clock.instant(), order.payBefore());
        Map<String, Object> values = new HashMap<>(language.words());
        values.put("language", language.code());
        values.put("otherLanguage", language.other().code());
        values.put("otherLanguageName", String.valueOf(language.other().word("ownName")));
        values.put("path", path);
        values.put("paymentParam", order.paymentParam());
        values.put("productTitle", order.title());
        values.put("quantity", order.sale().quantity());
        values.put("price", language.money(order.sale().price(), currency));
        values.put(
                "amount",
                language.money((long) order.sale().price() * order.sale().quantity(), currency));
        values.put("user", order.sale().user());
        values.put("isOpen", !left.isNegative() && !left.isZero());
        values.put("minutes", left.plusSeconds(59).toMinutes());
        values.put("millis", Math.max(0, left.toMillis()));
        values.put(
                "methods",
                (korea ? METHODS_OF_KOREA : METHODS_OF_THE_WORLD)
                        .stream().map(method -> method(method, language)).toList());
        String nonce = nonce();
        values.put("nonce", nonce);
        return Response.page(SCREEN.fill(values), policy(nonce) + "form-action *");
    }

    private static Map<String, Object> method(String method, Language language) {
        return Map.of(
                "method", method,
                "methodName", String.valueOf(language.word(method)),
                "isFirst", method.equals("CREDITCARD"));
    }

    /** A page that brings the result to returnUrl by itself. */
    Response returning(Checkout.Result result, Language language) {
        Map<String, Object> values = new HashMap<>(language.words());
        values.put("language", language.code());
        values.put("returnUrl", result.order().returnUrl());
        values.put(
                "happened",
                String.valueOf(language.word("outcome." + result.outcome().title())));
        values.put(
                "fields",
                result.fields().texts().entrySet().stream()
                        .map(field -> Map.of("field", field.getKey(), "text", field.getValue()))
                        .toList());
        String nonce = nonce();
        values.put("nonce", nonce);
        return Response.page(RETURNING.fill(values), policy(nonce) + "form-action *");
    }

    private static String policy(String nonce) {
        return "style-src 'nonce-" + nonce + "'; script-src 'nonce-" + nonce + "'; ";
    }

    private static String nonce() {
        return UUID.randomUUID().toString();
    }
}
