package io.github.onestore4j.emulator.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message that the store sends to a developer's server until that responds with 200.
 *
 * @param id its number, from 1 on
 * @param kind what it tells
 * @param clientId the app it is about
 * @param url where it goes
 * @param body the JSON
 * @param state how far it is
 * @param attempts how it went, the oldest first; the last twenty are kept
 */
public record Delivery(
        long id, Kind kind, String clientId, String url, String body, State state, List<Attempt> attempts) {
    private static final int ATTEMPTS_KEPT = 20;

    /** Returns the same after one more try. */
    public Delivery tried(Attempt attempt, State then) {
        List<Attempt> all = new ArrayList<>(attempts);
        all.add(attempt);
        return new Delivery(
                id, kind, clientId, url, body, then, all.subList(Math.max(0, all.size() - ATTEMPTS_KEPT), all.size()));
    }

    /** What a message tells. */
    public enum Kind {
        /** A purchase was made or canceled. */
        PURCHASE,
        /** Something happened to a subscription. */
        SUBSCRIPTION,
        /** A web payment has ended. */
        PAYMENT_RESULT
    }

    /** How far a message is. */
    public enum State {
        /** It will be tried, or tried again. */
        WAITING,
        /** The server has responded with 200. */
        DELIVERED,
        /** It was tried a hundred times, or the store was reset. */
        GIVEN_UP
    }

    /**
     * One try.
     *
     * @param time when, by the machine's clock
     * @param status the HTTP status; null when there was no response
     * @param failure why there was none
     */
    public record Attempt(
            Instant time,
            @Nullable Integer status,
            @Nullable String failure) {
        /** Whether the message was accepted. */
        public boolean isAccepted() {
            return status != null && status == 200;
        }
    }
}
