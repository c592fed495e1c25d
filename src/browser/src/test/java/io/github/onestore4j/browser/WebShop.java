package io.github.onestore4j.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import io.github.onestore4j.payment.PaymentPage;
import io.github.onestore4j.payment.PaymentResult;
import io.github.onestore4j.payment.ShopOrder;
import io.github.onestore4j.payment.UnverifiedPayment;
import io.github.onestore4j.pc.PrchsClientPocCd;
import io.github.onestore4j.pc.PurchaseOrder;
import io.github.onestore4j.pc.PurchaseRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A small web shop that sells gems through ONE store, and says on a page what it has granted. */
final class WebShop implements AutoCloseable {
    private final OneStoreEmulator store;
    private final OneStore oneStore;
    private final String userAccessToken;
    private final HttpServer server;

    WebShop(OneStoreEmulator store) throws IOException {
        this.store = store;
        oneStore = store.client(MarketCode.MKT_ONE).build();
        userAccessToken = store.app().login("anna");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/buy", exchange -> show(exchange, order()));
        server.createContext("/return", this::receiveReturn);
        server.start();
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private String order() {
        PurchaseOrder order = oneStore.pc(userAccessToken)
                .requestPurchase(
                        ProductType.INAPP,
                        "gems",
                        PurchaseRequest.builder()
                                .prchsClientPocCd(PrchsClientPocCd.POC_PC)
                                .returnUrl(url("/return"))
                                .developerPayload("order-1")
                                .quantity(3)
                                .build());
        return PaymentPage.autoSubmit(order, store.paymentPage());
    }

    private void receiveReturn(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        UnverifiedPayment returned = UnverifiedPayment.fromForm(form);
        if (!returned.isSuccess()) {
            show(exchange, "<p id='shop'>not paid: " + returned.responseCode() + "</p>");
            return;
        }
        PaymentResult paid = oneStore.payments()
                .verify(returned, ShopOrder.of("gems", "order-1").withQuantity(3));
        oneStore.pc(userAccessToken).consumePurchase(paid.purchaseToken());
        show(exchange, "<p id='shop'>granted: " + paid.quantity() + " of " + paid.purchaseToken() + "</p>");
    }

    private static void show(HttpExchange exchange, String html) throws IOException {
        byte[] body = html.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        oneStore.close();
    }
}
