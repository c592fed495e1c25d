package io.github.onestore4j.emulator.internal.delivery;

import io.github.onestore4j.emulator.journal.Delivery.Attempt;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;

/** Posts JSON to a developer's server, once. */
final class Mailer {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Clock clock = Clock.systemUTC();

    Attempt post(String url, String json) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json;charset=UTF-8")
                    .POST(HttpRequest.BodyPublishers.ofString(json))
                    .build();
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return new Attempt(clock.instant(), status, null);
        } catch (IOException | IllegalArgumentException notReached) {
            return new Attempt(clock.instant(), null, notReached.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Attempt(clock.instant(), null, "interrupted");
        }
    }
}
