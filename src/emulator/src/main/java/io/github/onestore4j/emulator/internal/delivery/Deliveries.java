package io.github.onestore4j.emulator.internal.delivery;

import io.github.onestore4j.emulator.journal.Delivery;
import io.github.onestore4j.emulator.journal.Delivery.Attempt;
import io.github.onestore4j.emulator.journal.Delivery.State;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sends messages to developers' servers, one after the other, and each again, after ever longer pauses, until the
 * server responds with 200. The last thousand messages are kept.
 */
public final class Deliveries {
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final int MOST_ATTEMPTS = 100;
    private static final int MOST_KEPT = 1000;

    private final Mailer mailer = new Mailer();
    private final Duration firstPause;
    private final Map<Long, Delivery> deliveries = new LinkedHashMap<>();
    private @Nullable ScheduledExecutorService sender;
    private long last;

    /**
     * Prepares to send.
     *
     * @param firstPause how long after the first failure a message is sent again; every further pause is twice as long
     */
    public Deliveries(Duration firstPause) {
        this.firstPause = firstPause;
    }

    /** Sends a message. */
    public synchronized void send(Delivery.Kind kind, String clientId, String url, String json) {
        Delivery delivery = new Delivery(++last, kind, clientId, url, json, State.WAITING, List.of());
        deliveries.put(delivery.id(), delivery);
        if (deliveries.size() > MOST_KEPT) {
            deliveries.remove(deliveries.keySet().iterator().next());
        }
        schedule(delivery.id(), Duration.ZERO, 1);
    }

    /**
     * Sends a message again, whatever became of it.
     *
     * @throws IllegalArgumentException when it is not kept
     */
    public synchronized void sendAgain(long id) {
        Delivery delivery = deliveries.get(id);
        if (delivery == null) {
            throw new IllegalArgumentException("there is no notification " + id);
        }
        send(delivery.kind(), delivery.clientId(), delivery.url(), delivery.body());
    }

    /** Returns the last messages, the oldest first. */
    public synchronized List<Delivery> all() {
        return List.copyOf(deliveries.values());
    }

    /**
     * Waits until no message of an app is on its way.
     *
     * @param clientId the app; null for all
     * @throws IllegalStateException when one still is after ten seconds; says which and why
     */
    public synchronized void await(@Nullable String clientId) throws InterruptedException {
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        for (Delivery late = waiting(clientId); late != null; late = waiting(clientId)) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                throw new IllegalStateException("a message to " + late.url() + " is not accepted: " + late.attempts());
            }
            wait(left);
        }
    }

    private @Nullable Delivery waiting(@Nullable String clientId) {
        return deliveries.values().stream()
                .filter(delivery -> delivery.state() == State.WAITING)
                .filter(delivery -> clientId == null || delivery.clientId().equals(clientId))
                .findFirst()
                .orElse(null);
    }

    /**
     * Forgets all messages, those on their way included: a server that opens on the same port later gets none of them.
     */
    public synchronized void reset() {
        stop();
        deliveries.clear();
        notifyAll();
    }

    /** Ends the sending; a message that is sent later begins it again. */
    public synchronized void stop() {
        if (sender != null) {
            sender.shutdownNow();
            sender = null;
        }
    }

    private synchronized void schedule(long id, Duration pause, int attempt) {
        if (sender == null) {
            sender = new ScheduledThreadPoolExecutor(1, work -> {
                Thread thread = new Thread(work, "onestore-emulator-sender");
                thread.setDaemon(true);
                return thread;
            });
        }
        var unused = sender.schedule(() -> attempt(id, attempt), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void attempt(long id, int attempt) {
        Delivery delivery = find(id);
        if (delivery != null) {
            Attempt result = mailer.post(delivery.url(), delivery.body());
            if (!Thread.currentThread().isInterrupted()) {
                conclude(id, attempt, result);
            }
        }
    }

    private synchronized @Nullable Delivery find(long id) {
        return deliveries.get(id);
    }

    private synchronized void conclude(long id, int attempt, Attempt result) {
        Delivery delivery = deliveries.get(id);
        if (delivery == null) {
            return;
        }
        State state = State.DELIVERED;
        if (!result.isAccepted()) {
            state = attempt < MOST_ATTEMPTS ? State.WAITING : State.GIVEN_UP;
        }
        deliveries.put(id, delivery.tried(result, state));
        if (state == State.WAITING) {
            schedule(id, pauseAfter(attempt), attempt + 1);
        }
        notifyAll();
    }

    private Duration pauseAfter(int attempt) {
        Duration pause = firstPause.multipliedBy(1L << Math.min(attempt - 1, 20));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
