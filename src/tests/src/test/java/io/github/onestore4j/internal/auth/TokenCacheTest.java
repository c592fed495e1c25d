package io.github.onestore4j.internal.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.onestore4j.emulator.store.EmulatorClock;
import io.github.onestore4j.error.CallSite;
import io.github.onestore4j.error.OneStoreConnectionException;
import io.github.onestore4j.error.OneStoreTokenException;
import io.github.onestore4j.internal.call.CallFailure;
import io.github.onestore4j.internal.call.Exchange;
import io.github.onestore4j.internal.call.Exchanges;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When tokens are requested, by a clock that the test moves and threads that the test runs. */
class TokenCacheTest {
    private static final Duration DEADLINE = Duration.ofMinutes(1);

    private final EmulatorClock clock = EmulatorClock.standingAt(Instant.parse("2026-06-10T00:00:00Z"));
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final AtomicBoolean atOnce = new AtomicBoolean(true);
    private Duration life = Duration.ofHours(1);
    private final Semaphore requested = new Semaphore(0);
    private final AtomicInteger requests = new AtomicInteger();
    private volatile boolean broken;
    private volatile @Nullable Runnable whileRequested;

    private static final CallSite SITE = new CallSite("getAccessToken", false, "TEST", "MKT_GLB");

    private final TokenCache tokens = new TokenCache(this::request, clock, work -> {
        if (atOnce.get()) {
            work.run();
        } else {
            background.add(work);
        }
    });

    private AccessToken request(@Nullable Exchange forCall) {
        int number = requests.incrementAndGet();
        requested.release();
        if (whileRequested != null) {
            whileRequested.run();
        }
        if (broken) {
            throw new OneStoreConnectionException(SITE, false, new IOException("failure " + number));
        }
        return new AccessToken("token " + number, clock.instant(), life);
    }

    private String token() {
        return token(DEADLINE);
    }

    private String token(TokenCache cache) {
        return token(cache, DEADLINE);
    }

    private String token(Duration deadline) {
        return token(tokens, deadline);
    }

    private static String token(TokenCache cache, Duration deadline) {
        try {
            return cache.accessToken(Exchanges.within(deadline));
        } catch (CallFailure failure) {
            throw failure.exception();
        }
    }

    private void runBackground() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    @Test
    void nobodyWaitsForARenewal() {
        assertThat(token()).isEqualTo("token 1");
        atOnce.set(false);
        clock.advance(Duration.ofMinutes(50));
        for (int i = 0; i < 1000; i++) {
            assertThat(token()).isEqualTo("token 1");
        }
        assertThat(background).hasSize(1);
        assertThat(requests.get()).isEqualTo(1);
        runBackground();
        assertThat(token()).isEqualTo("token 2");
        assertThat(requests.get()).isEqualTo(2);
    }

    @Test
    void aRenewalThatFailsIsNotNoticedWhileTheTokenLives() {
        token();
        broken = true;
        clock.advance(Duration.ofMinutes(50));
        for (int second = 0; second < 599; second++) {
            assertThat(token()).isEqualTo("token 1");
            clock.advance(Duration.ofSeconds(1));
        }
        // Pauses of 1, 2, 4, 8 and then 10 seconds: some 60 tries in ten minutes, not 600.
        assertThat(requests.get()).isBetween(60, 66);
        broken = false;
        clock.advance(Duration.ofSeconds(10));
        assertThat(token()).startsWith("token 6");
    }

    @Test
    void withoutATokenTheFailureIsEverybodysUntilThePauseIsOver() {
        broken = true;
        assertThatThrownBy(this::token).hasMessageContaining("failure 1");
        assertThatThrownBy(this::token).hasMessageContaining("failure 1");
        clock.advance(Duration.ofSeconds(1));
        assertThatThrownBy(this::token).hasMessageContaining("failure 2");
        clock.advance(Duration.ofSeconds(1));
        assertThatThrownBy(this::token).hasMessageContaining("failure 2");
        clock.advance(Duration.ofSeconds(1));
        broken = false;
        assertThat(token()).isEqualTo("token 3");
    }

    @Test
    void aTokenThatIsAlwaysShortLivedIsNotRequestedAllTheTime() {
        life = Duration.ofMinutes(5);
        for (int second = 0; second < 300; second++) {
            token();
            clock.advance(Duration.ofSeconds(1));
        }
        assertThat(requests.get()).isEqualTo(60);
    }

    @Test
    void aClockThatIsSetBackMakesTheTokenDueButNotInvalid() {
        token();
        atOnce.set(false);
        clock.advance(Duration.ofHours(-5));
        assertThat(token()).isEqualTo("token 1");
        runBackground();
        assertThat(token()).isEqualTo("token 2");
    }

    @Test
    void aRefusedTokenIsReplacedUnlessItIsBrandNew() {
        String first = token();
        tokens.refused(first);
        assertThat(token()).isEqualTo("token 1");
        clock.advance(Duration.ofSeconds(5));
        tokens.refused(first);
        assertThat(token()).isEqualTo("token 2");
        tokens.refused(first);
        assertThat(token()).isEqualTo("token 2");
        assertThat(requests.get()).isEqualTo(2);
    }

    @Test
    void whoeverWaitsForAnothersRequestWaitsUntilItsOwnDeadline() throws Exception {
        CountDownLatch response = new CountDownLatch(1);
        whileRequested = () -> await(response);
        CompletableFuture<String> first = CompletableFuture.supplyAsync(this::token, inAThread());
        requested.acquire();
        assertThatExceptionOfType(OneStoreTokenException.class)
                .isThrownBy(() -> token(Duration.ofMillis(1)))
                .withMessageContaining("timeout after 1 ms")
                .matches(OneStoreTokenException::isRetryable);
        response.countDown();
        assertThat(first.get()).isEqualTo("token 1");
        assertThat(requests.get()).isEqualTo(1);
    }

    @Test
    void anInterruptedWaiterKeepsItsFlag() throws Exception {
        CountDownLatch response = new CountDownLatch(1);
        whileRequested = () -> await(response);
        CompletableFuture<String> first = CompletableFuture.supplyAsync(this::token, inAThread());
        requested.acquire();
        Thread.currentThread().interrupt();
        assertThatThrownBy(this::token).hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
        response.countDown();
        assertThat(first.get()).isEqualTo("token 1");
    }

    @Test
    void ifTheFirstIsInterruptedAnotherTakesOver() throws Exception {
        CountDownLatch response = new CountDownLatch(1);
        whileRequested = () -> await(response);
        AtomicReference<Thread> leader = new AtomicReference<>();
        CompletableFuture<String> first = CompletableFuture.supplyAsync(
                () -> {
                    leader.set(Thread.currentThread());
                    return token();
                },
                inAThread());
        requested.acquire();
        CompletableFuture<String> second = CompletableFuture.supplyAsync(this::token, inAThread());
        broken = true;
        Objects.requireNonNull(leader.get()).interrupt();
        assertThatThrownBy(first::get).hasMessageContaining("failure 1");
        requested.acquire();
        broken = false;
        response.countDown();
        assertThat(second.get()).isEqualTo("token 2");
    }

    @Test
    void anErrorInARequestLeavesNobodyWaiting() {
        whileRequested = () -> {
            throw new OutOfMemoryError("unable to create native thread");
        };
        assertThatThrownBy(this::token).isInstanceOf(OutOfMemoryError.class);
        whileRequested = null;
        assertThat(token()).isEqualTo("token 2");
    }

    @Test
    void whatAUsersCodeThrowsReachesOneCallerAndIsNotRemembered() {
        whileRequested = () -> {
            throw new SecurityException("missing INTERNET permission?");
        };
        assertThatThrownBy(this::token).isInstanceOf(SecurityException.class);
        whileRequested = null;
        assertThat(token()).isEqualTo("token 2");
        clock.advance(Duration.ofMinutes(50));
        whileRequested = () -> {
            throw new NoSuchMethodError("okhttp3.Something.of()");
        };
        assertThat(token()).as("while it is renewed").isEqualTo("token 2");
        whileRequested = null;
        assertThat(token()).isEqualTo("token 2");
        assertThat(token()).isEqualTo("token 4");
    }

    @Test
    void anExecutorWithoutAThreadDelaysTheRenewalAndNothingElse() {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        TokenCache strained = new TokenCache(this::request, clock, work -> {
            if (failure.get() instanceof Error error) {
                throw error;
            }
            if (failure.get() instanceof RuntimeException rejected) {
                throw rejected;
            }
            work.run();
        });
        assertThat(token(strained)).isEqualTo("token 1");
        clock.advance(Duration.ofMinutes(50));
        failure.set(new OutOfMemoryError("unable to create native thread"));
        assertThat(token(strained)).isEqualTo("token 1");
        failure.set(new RejectedExecutionException("full"));
        assertThat(token(strained)).isEqualTo("token 1");
        failure.set(null);
        assertThat(token(strained)).isEqualTo("token 1");
        assertThat(token(strained)).isEqualTo("token 2");
    }

    @Test
    void noSecretIsPrinted() {
        AccessToken token = new AccessToken("token 1", clock.instant(), life);
        assertThat(token).asString().doesNotContain("token 1");
        assertThat(new ClientCredentials("id", () -> "geheim")).asString().doesNotContain("geheim");
    }

    private static Executor inAThread() {
        return work -> new Thread(work).start();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
