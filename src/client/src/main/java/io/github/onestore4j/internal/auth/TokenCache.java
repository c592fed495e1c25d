package io.github.onestore4j.internal.auth;

import io.github.onestore4j.error.OneStoreException;
import io.github.onestore4j.internal.call.AccessTokens;
import io.github.onestore4j.internal.call.CallFailure;
import io.github.onestore4j.internal.call.Exchange;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one token for all calls. Whoever needs one first requests it, on its own thread and within its own deadline;
 * the others wait for it within theirs, and one of them takes over if the first gives up. A token that is about to
 * expire is renewed in the background while calls go on with it. After a failed request there is a pause, which grows,
 * before the next.
 */
public final class TokenCache implements AccessTokens {
    /** ONE store issues a new token once less than this remains of the old one. */
    private static final Duration RENEWAL = Duration.ofMinutes(10);

    /**
     * A token as new as this is not requested again, whether it is about to expire or refused: it would be the same.
     */
    private static final Duration NEW = Duration.ofSeconds(5);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final TokenRequest request;
    private final Clock clock;
    private final Executor threads;

    private volatile @Nullable AccessToken token;
    private @Nullable CompletableFuture<AccessToken> running;
    private @Nullable OneStoreException failure;
    private Instant failedAt = Instant.MIN;
    private Duration pause = FIRST_PAUSE;

    /** Requests a token from ONE store. */
    @FunctionalInterface
    public interface TokenRequest {
        /**
         * Requests it on this thread.
         *
         * @param forCall the call that waits for it and sets the deadline; null for a renewal in the background
         */
        AccessToken request(@Nullable Exchange forCall);

        /** Returns whether it would be made with another secret than the last one. */
        default boolean hasNewSecret() {
            return false;
        }
    }

    /**
     * Keeps the tokens of one app in one environment.
     *
     * @param threads renews tokens in the background
     */
    public TokenCache(TokenRequest request, Clock clock, Executor threads) {
        this.request = request;
        this.clock = clock;
        this.threads = threads;
    }

    @Override
    public String accessToken(Exchange exchange) throws CallFailure {
        while (true) {
            Instant now = clock.instant();
            AccessToken current = token;
            if (current != null && isValid(current, now)) {
                if (isDue(current, now)) {
                    renew();
                }
                return current.value();
            }
            CompletableFuture<AccessToken> mine = new CompletableFuture<>();
            CompletableFuture<AccessToken> first = join(mine, now, exchange);
            if (first == mine) {
                request(mine, exchange);
            } else {
                await(first, exchange);
            }
            AccessToken issued = issued(first, exchange);
            if (issued != null) {
                return issued.value();
            }
        }
    }

    @Override
    public synchronized void refused(String refused) {
        AccessToken current = token;
        if (current != null && current.value().equals(refused) && !isNew(current, clock.instant())) {
            token = null;
        }
    }

    /** Takes a token that was requested besides. */
    public synchronized void keep(AccessToken issued) {
        token = issued;
        failure = null;
        pause = FIRST_PAUSE;
    }

    private static boolean isValid(AccessToken token, Instant now) {
        return now.isBefore(token.expiresAt());
    }

    /** A token is due as well if the clock was set back: nobody can say then how much of it remains. */
    private static boolean isDue(AccessToken token, Instant now) {
        boolean expiresSoon = !now.isBefore(token.expiresAt().minus(RENEWAL));
        return now.isBefore(token.issuedAt()) || (expiresSoon && !isNew(token, now));
    }

    private static boolean isNew(AccessToken token, Instant now) {
        return Duration.between(token.issuedAt(), now).abs().compareTo(NEW) < 0;
    }

    /** Returns the request that is running, or makes this the one that runs. */
    private synchronized CompletableFuture<AccessToken> join(
            CompletableFuture<AccessToken> mine, Instant now, Exchange exchange) throws CallFailure {
        if (running != null) {
            return running;
        }
        AccessToken current = token;
        if (current != null && isValid(current, now)) {
            return CompletableFuture.completedFuture(current);
        }
        if (failure != null && isPaused(now)) {
            throw exchange.withoutToken(failure);
        }
        running = mine;
        return mine;
    }

    private boolean isPaused(Instant now) {
        return failure != null && Duration.between(failedAt, now).abs().compareTo(pause) < 0 && !request.hasNewSecret();
    }

    /** Requests a token for a call. If the call gives up, others that wait request it again. */
    private void request(CompletableFuture<AccessToken> mine, Exchange exchange) throws CallFailure {
        AccessToken issued = null;
        OneStoreException reason = null;
        try {
            issued = request.request(exchange);
        } catch (OneStoreException thrown) {
            reason = thrown;
        } finally {
            boolean givenUp = exchange.isCanceled()
                    || exchange.remaining().isZero()
                    || Thread.currentThread().isInterrupted();
            ended(mine, issued, givenUp ? null : reason);
        }
        if (reason != null) {
            throw exchange.withoutToken(reason);
        }
    }

    private static void await(CompletableFuture<AccessToken> first, Exchange exchange) throws CallFailure {
        try {
            exchange.await(first);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw exchange.withoutToken(interrupted);
        }
        if (!first.isDone()) {
            throw exchange.withoutToken(null);
        }
    }

    /** Returns what a request brought; null if whoever made it gave up. */
    private static @Nullable AccessToken issued(CompletableFuture<AccessToken> request, Exchange exchange)
            throws CallFailure {
        if (request.isCancelled()) {
            return null;
        }
        if (!request.isCompletedExceptionally()) {
            return request.getNow(null);
        }
        try {
            return request.getNow(null);
        } catch (RuntimeException failed) {
            throw exchange.withoutToken(failed.getCause() == null ? failed : failed.getCause());
        }
    }

    private void renew() {
        CompletableFuture<AccessToken> mine = new CompletableFuture<>();
        synchronized (this) {
            if (running != null || isPaused(clock.instant())) {
                return;
            }
            running = mine;
        }
        try {
            threads.execute(() -> renew(mine));
        } catch (RuntimeException | Error noThread) {
            ended(mine, null, null); // this call has a token; the next one tries again
        }
    }

    private void renew(CompletableFuture<AccessToken> mine) {
        AccessToken issued = null;
        OneStoreException reason = null;
        try {
            issued = request.request(null);
        } catch (OneStoreException thrown) {
            reason = thrown; // callers go on with the token they have; the next of them tries again
        } catch (Throwable unexpected) {
            // It belongs to a caller, not to this thread: whoever requests the next token meets it.
        } finally {
            ended(mine, issued, reason);
        }
    }

    /** Without a token and without a reason, whoever made the request gave up. */
    private void ended(
            CompletableFuture<AccessToken> request, @Nullable AccessToken issued, @Nullable OneStoreException reason) {
        synchronized (this) {
            if (running == request) {
                running = null;
            }
            if (issued != null) {
                keep(issued);
            } else if (reason != null) {
                pause = failure == null ? FIRST_PAUSE : min(pause.multipliedBy(2), LONGEST_PAUSE);
                failure = reason;
                failedAt = clock.instant();
            }
        }
        if (issued != null) {
            request.complete(issued);
        } else if (reason != null) {
            request.completeExceptionally(reason);
        } else {
            request.cancel(false);
        }
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
