package io.github.onestore4j.emulator.store;

import io.github.onestore4j.error.ErrorCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The access tokens of all apps. An app gets its current one until less than ten minutes of it remain. */
public final class Tokens {
    private static final Duration LIFE = Duration.ofHours(1);
    private static final Duration RENEWAL = Duration.ofMinutes(10);

    private final String mark;
    private final Clock clock;
    private final List<Token> issued = new ArrayList<>();
    private final List<Token> retired = new ArrayList<>();

    Tokens(Mode mode, Clock clock) {
        this.mark = mode.tokenMark();
        this.clock = clock;
    }

    /**
     * A token of an app.
     *
     * @param clientId whose it is
     * @param value what follows Bearer
     * @param expiresAt when it ends
     */
    public record Token(String clientId, String value, Instant expiresAt) {
        @Override
        public String toString() {
            return "Token[" + clientId + ", expires " + expiresAt + "]";
        }
    }

    /** The current token of an app, or a new one. */
    public synchronized Token issue(String clientId) {
        Instant now = clock.instant();
        return issued.stream()
                .filter(token ->
                        token.clientId().equals(clientId) && !now.plus(RENEWAL).isAfter(token.expiresAt()))
                .findFirst()
                .orElseGet(() -> {
                    Token fresh = new Token(clientId, newValue(), now.plus(LIFE));
                    issued.add(fresh);
                    return fresh;
                });
    }

    /** Returns a UUID that begins with the mark of its environment. */
    private String newValue() {
        return mark + UUID.randomUUID().toString().substring(mark.length());
    }

    /** Whole seconds that remain of a token. */
    public long remainingSeconds(Token token) {
        return Duration.between(clock.instant(), token.expiresAt()).toSeconds();
    }

    /** The app that a token was issued to. */
    public synchronized String clientIdOf(String value) {
        Token token = Stream.concat(issued.stream(), retired.stream())
                .filter(candidate -> candidate.value().equals(value))
                .findFirst()
                .orElseThrow(() -> new Refusal(ErrorCode.INVALID_ACCESS_TOKEN));
        if (!clock.instant().isBefore(token.expiresAt())) {
            throw new Refusal(ErrorCode.ACCESS_TOKEN_EXPIRED);
        }
        return token.clientId();
    }

    /**
     * Issues new ones from now on. Those that are out stay good until they end: a client may live longer than a test.
     */
    synchronized void retireAll() {
        retired.addAll(issued);
        issued.clear();
    }

    /** Forgets all tokens, so that they are invalid from now on. */
    public synchronized void revokeAll() {
        issued.clear();
        retired.clear();
    }
}
