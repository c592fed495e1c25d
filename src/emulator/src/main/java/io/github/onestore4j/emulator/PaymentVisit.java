package io.github.onestore4j.emulator;

import io.github.onestore4j.pc.PurchaseOrder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/**
 * A user's visit to the payment page of an order, without a browser. however it ends, it returns the form that the
 * user's browser would post to returnUrl; and the store sends the result to callbackUrl.
 */
public final class PaymentVisit {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final HttpClient http = HttpClient.newHttpClient();
    private final PurchaseOrder order;

    PaymentVisit(PurchaseOrder order) {
        this.order = order;
    }

    /** The user pays. */
    public String succeed() {
        return decide("succeed");
    }

    /** The user's means of payment are refused. */
    public String fail() {
        return decide("fail");
    }

    /** Lets the user cancel. */
    public String cancel() {
        return decide("cancel");
    }

    /** The user takes too long. */
    public String expire() {
        return decide("expire");
    }

    private String decide(String decision) {
        String body = "paymentParam=" + URLEncoder.encode(String.valueOf(order.paymentParam()), StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(order.paymentUrl() + "/" + decision))
                .header("Content-Type", FORM)
                .header("Accept", FORM)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("the payment page says " + response.body());
            }
            return response.body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
