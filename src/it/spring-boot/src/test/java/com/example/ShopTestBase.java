package com.example;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.OneStoreEmulator;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The shop as a browser and ONE store meet it: over HTTP. One shop and one store serve all test classes. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class ShopTestBase {
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

    URI url(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    HttpResponse<String> post(String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(url(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    String grants() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(url("/grants")).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
