package io.github.onestore4j.emulator.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends messages to developers' servers, one after the other, and each again until it is answered with 200. */
final class Deliveries {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Duration pause;
    private final ScheduledExecutorService postman;
    /** The messages since the last reset that were not taken yet. */
    private volatile Phaser underWay = new Phaser(1);

    Deliveries(Duration pause) {
        this.pause = pause;
        this.postman = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "onestore-emulator-postman");
            thread.setDaemon(true);
            return thread;
        });
    }

    void send(URI url, String json) {
        Phaser messages = underWay;
        messages.register();
        postman.execute(() -> deliver(messages, url, json));
    }

    /** Waits until every message has been taken. */
    synchronized void await() throws InterruptedException {
        Phaser messages = underWay;
        try {
            messages.awaitAdvanceInterruptibly(messages.arrive(), LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new IllegalStateException("a message is not taken", late);
        }
    }

    /** Gives up what was not taken yet. */
    void reset() {
        underWay = new Phaser(1);
    }

    void stop() {
        postman.shutdownNow();
    }

    private void deliver(Phaser messages, URI url, String json) {
        if (messages != underWay || postman.isShutdown()) {
            return;
        }
        if (isDelivered(url, json)) {
            messages.arriveAndDeregister();
        } else {
            Future<?> unused =
                    postman.schedule(() -> deliver(messages, url, json), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private boolean isDelivered(URI url, String json) {
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json;charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notReached) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
