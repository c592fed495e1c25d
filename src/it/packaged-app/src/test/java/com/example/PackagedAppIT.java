package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.store.Sale;
import io.github.onestore4j.model.ProductType;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The emulator is on the tests' class path alone, and leaves no trace in what is deployed. */
class PackagedAppIT {
    @RegisterExtension
    static final OneStoreEmulator STORE = OneStoreEmulator.sandbox();

    @Test
    void thePackagedAppTakesAndReturnsJson() throws Exception {
        String token = STORE.buy(Sale.of(ProductType.INAPP, "gold100")).purchaseToken();
        Process app = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        "target/packaged-app-1.jar",
                        "--server.port=0",
                        "--onestore.url=" + STORE.url(),
                        "--onestore.client-secret=" + OneStoreEmulator.APP.clientSecret())
                .redirectErrorStream(true)
                .start();
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port(app) + "/purchases"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "{\"productId\":\"gold100\",\"purchaseToken\":\"" + token + "\"}"))
                    .build();
            HttpResponse<String> response =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).isEqualTo("{\"productId\":\"gold100\",\"purchaseState\":\"COMPLETED\"}");
        } finally {
            app.destroyForcibly();
        }
    }

    private static String port(Process app) throws IOException {
        BufferedReader log = app.inputReader();
        StringBuilder read = new StringBuilder();
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            read.append(line).append('\n');
            Matcher started = Pattern.compile("started on port (\\d+)").matcher(line);
            if (started.find()) {
                return started.group(1);
            }
        }
        throw new AssertionError("the app did not start:\n" + read);
    }
}
