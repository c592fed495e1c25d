package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.store.Purchase;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.model.ProductType;
import io.github.onestore4j.spring.test.AutoConfigureOneStoreEmulator;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureOneStoreEmulator
class GameTest {
    @Autowired
    private OneStoreEmulator store;

    @Autowired
    private JdbcClient jdbc;

    @Value("${local.server.port}")
    private int port;

    @Test
    void aPurchaseIsGrantedAndARefundRevokesIt() throws Exception {
        assertEquals(System.getProperty("expected"), SpringBootVersion.getVersion());

        Purchase bought = store.buy(Sale.of(ProductType.INAPP, "gold100"));
        store.awaitDeliveries();
        assertEquals(List.of(bought.firstPayment().purchaseId()), grants());

        store.store().refund(bought.purchaseToken());
        store.awaitDeliveries();
        assertEquals(List.of(), grants());
        store.assertNoWarnings();
    }

    private List<String> grants() {
        return jdbc.sql("select purchase_id from grants").query(String.class).list();
    }

    @Test
    void healthAndMetersShowTheStore() throws Exception {
        String health = read("/actuator/health");
        assertTrue(health.matches("(?s).*\"oneStore\":\\{(\"details\":\\{.*?\\},)?\"status\":\"UP\".*"), health);
        assertTrue(read("/actuator/metrics/onestore.calls").contains("getAccessToken"));
    }

    private String read(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
