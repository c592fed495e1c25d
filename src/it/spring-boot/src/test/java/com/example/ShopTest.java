package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.store.Product;
import io.github.onestore4j.emulator.store.Purchase;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.model.ConsumptionState;
import io.github.onestore4j.model.ProductType;
import io.github.onestore4j.pc.PrchsClientPocCd;
import io.github.onestore4j.pc.PurchaseOrder;
import io.github.onestore4j.pc.PurchaseRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The shop as a browser and ONE store meet it: over HTTP. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ShopTest {
    @RegisterExtension
    static final OneStoreEmulator STORE = OneStoreEmulator.sandbox();

    @LocalServerPort
    int port;

    @Autowired
    OneStore oneStore;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("onestore.url", STORE::url);
        settings.add("onestore.client-id", OneStoreEmulator.APP::clientId);
        settings.add("onestore.client-secret", OneStoreEmulator.APP::clientSecret);
        settings.add("onestore.license-key", OneStoreEmulator.APP.key()::licenseKey);
    }

    private URI url(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(url(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private String grants() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(url("/grants")).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    @Test
    void aPaidOrderIsGrantedAndConsumed() throws Exception {
        STORE.store().webShop().offer(new Product(ProductType.INAPP, "gold100", "100 gold", 1000));
        PurchaseOrder order = oneStore.pc(STORE.store().users().login("anna"))
                .requestPurchase(
                        ProductType.INAPP,
                        "gold100",
                        PurchaseRequest.builder()
                                .prchsClientPocCd(PrchsClientPocCd.POC_PC)
                                .returnUrl(url("/payment").toString())
                                .developerPayload("주문+1")
                                .build());
        String form = STORE.visit(order).succeed();

        assertThat(post("/payment", form).body()).contains("DONE");
        assertThat(grants()).contains("order 주문+1");
        assertThat(oneStore.v2().getPurchaseDetails(order.purchaseId()).consumptionState())
                .isSameAs(ConsumptionState.CONSUMED);
        assertThat(post("/payment", form.replace("purchaseTime=1", "purchaseTime=2")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aNotifiedPurchaseIsGrantedAndTakenBack() throws Exception {
        STORE.notify(url("/notifications"));
        Purchase purchase = STORE.buy(Sale.of(ProductType.INAPP, "gold100"));
        String purchaseId = purchase.firstPayment().purchaseId();
        STORE.awaitDeliveries();
        assertThat(grants()).contains(purchaseId);
        assertThat(oneStore.v7().getPurchaseDetails("gold100", purchase.purchaseToken()).consumptionState())
                .isSameAs(ConsumptionState.CONSUMED);

        STORE.store().refund(purchase.purchaseToken());
        STORE.awaitDeliveries();
        assertThat(grants()).doesNotContain(purchaseId);
        assertThat(post("/notifications", "{\"made\":\"up\"}").statusCode()).isEqualTo(400);
    }
}
