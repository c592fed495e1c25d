package io.github.onestore4j.auth;

import io.github.onestore4j.call.TokenUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one token for all. There is one request at a time, for however many callers; a token that comes to its end is
 * renewed in the background while callers go on with it. After a failed request there is a pause, which grows, before
 * the next.
 */
public final class CachingTokenSource implements TokenSource {
    /** ONE store issues a new token once less than this remains of the old one. */
    private static final Duration RENEWAL = Duration.ofMinutes(10);

    /**
     * A token as young as this is neither renewed nor, when it is refused, asked for again: the answer would be the
     * same.
     */
    private static final Duration YOUTH = Duration.ofSeconds(5);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Supplier<AccessToken> request;
    private final Clock clock;
    private final Executor executor;

    private volatile @Nullable AccessToken token;
    private @Nullable CompletableFuture<AccessToken> underWay;
    private @Nullable Throwable failure;
    private Instant failedAt = Instant.MIN;
    private Duration pause = FIRST_PAUSE;

    /**
     * Keeps the tokens of one app in one environment.
     *
     * @param request asks ONE store for a token
     * @param executor runs the requests
     */
    public CachingTokenSource(Supplier<AccessToken> request, Clock clock, Executor executor) {
        this.request = request;
        this.clock = clock;
        this.executor = executor;
    }

    @Override
    public AccessToken accessToken(Duration patience) throws TokenUnavailable {
        Instant now = clock.instant();
        AccessToken current = token;
        if (current != null && isLive(current, now)) {
            if (isDue(current, now)) {
                CompletableFuture<AccessToken> unusedByThisCaller = begin(now);
            }
            return current;
        }
        return await(begin(now), patience);
    }

    @Override
    public synchronized void refused(AccessToken refused) {
        AccessToken current = token;
        if (current == refused && !isYoung(refused, clock.instant())) {
            token = null;
        }
    }

    private static boolean isLive(AccessToken token, Instant now) {
        return now.isBefore(token.expiresAt());
    }

    /** Due as well when the clock was set back: nobody can say then how much of it remains. */
    private static boolean isDue(AccessToken token, Instant now) {
        boolean nearItsEnd = !now.isBefore(token.expiresAt().minus(RENEWAL));
        return now.isBefore(token.issuedAt()) || (nearItsEnd && !isYoung(token, now));
    }

    private static boolean isYoung(AccessToken token, Instant now) {
        return Duration.between(token.issuedAt(), now).abs().compareTo(YOUTH) < 0;
    }

    /**
     * The request that is under way, or a new one. It is over already when another caller's request has brought a token
     * meanwhile, and when the last one failed and the pause after it lasts.
     */
    private synchronized CompletableFuture<AccessToken> begin(Instant now) {
        if (underWay != null) {
            return underWay;
        }
        CompletableFuture<AccessToken> future = new CompletableFuture<>();
        AccessToken current = token;
        if (current != null && isLive(current, now) && !isDue(current, now)) {
            future.complete(current);
        } else if (failure != null && Duration.between(failedAt, now).abs().compareTo(pause) < 0) {
            future.completeExceptionally(failure);
        } else {
            underWay = future;
            ask(future);
        }
        return future;
    }

    private void ask(CompletableFuture<AccessToken> future) {
        try {
            executor.execute(() -> {
                try {
                    AccessToken issued = request.get();
                    succeed(issued);
                    future.complete(issued);
                } catch (RuntimeException | Error reason) {
                    fail(future, reason);
                }
            });
        } catch (RejectedExecutionException closed) {
            fail(future, closed);
        }
    }

    private synchronized void succeed(AccessToken issued) {
        token = issued;
        failure = null;
        pause = FIRST_PAUSE;
        underWay = null;
    }

    private synchronized void fail(CompletableFuture<AccessToken> future, Throwable reason) {
        pause = failure == null ? FIRST_PAUSE : min(pause.multipliedBy(2), LONGEST_PAUSE);
        failure = reason;
        failedAt = clock.instant();
        underWay = null;
        future.completeExceptionally(reason);
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static AccessToken await(CompletableFuture<AccessToken> future, Duration patience) throws TokenUnavailable {
        try {
            return future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            Throwable reason = failed.getCause();
            throw new TokenUnavailable(reason == null ? failed : reason);
        } catch (TimeoutException tooLate) {
            throw new TokenUnavailable("none came within " + patience.toMillis() + " ms", true, tooLate);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new TokenUnavailable("interrupted while waiting for one", true, interrupted);
        }
    }
}
