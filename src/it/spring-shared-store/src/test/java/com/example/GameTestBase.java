package com.example;

import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.store.Purchase;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.model.ProductType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The game as its app meets it: over HTTP. One context and one store serve all test classes. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(GameTestBase.StoreTime.class)
abstract class GameTestBase {
    @RegisterExtension
    static final OneStoreEmulator STORE = OneStoreEmulator.sandbox();

    /** When a test moves the store's clock, the game's goes with it. */
    @TestConfiguration
    static class StoreTime {
        @Bean
        @Primary
        Clock storeClock() {
            return STORE.clock();
        }
    }

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("onestore.url", STORE::url);
        settings.add("onestore.client-id", OneStoreEmulator.APP::clientId);
        settings.add("onestore.client-secret", OneStoreEmulator.APP::clientSecret);
        settings.add("onestore.license-key", OneStoreEmulator.APP.key()::licenseKey);
    }

    URI url(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    String get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(url(path)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    Purchase buy() {
        return STORE.buy(Sale.of(ProductType.INAPP, "gold100"));
    }
}
