package io.github.onestore4j.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.onestore4j.call.TokenUnavailable;
import io.github.onestore4j.emulator.store.EmulatorClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** When tokens are asked for, by a clock that the test moves and threads that the test runs. */
class CachingTokenSourceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration NO_PATIENCE = Duration.ofMillis(1);

    private final EmulatorClock clock = EmulatorClock.standingAt(Instant.parse("2026-06-10T00:00:00Z"));
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final AtomicBoolean atOnce = new AtomicBoolean(true);
    private Duration life = Duration.ofHours(1);
    private int requests;
    private boolean broken;

    private final CachingTokenSource tokens = new CachingTokenSource(this::request, clock, work -> {
        if (atOnce.get()) {
            work.run();
        } else {
            background.add(work);
        }
    });

    private AccessToken request() {
        requests++;
        if (broken) {
            throw new IllegalStateException("failure " + requests);
        }
        return new AccessToken("token " + requests, clock.instant(), life);
    }

    private String token() throws TokenUnavailable {
        return tokens.accessToken(PATIENCE).value();
    }

    private void runBackground() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    @Test
    void nobodyWaitsForARenewal() throws TokenUnavailable {
        assertThat(token()).isEqualTo("token 1");
        atOnce.set(false);
        clock.advance(Duration.ofMinutes(50));
        for (int i = 0; i < 1000; i++) {
            assertThat(token()).isEqualTo("token 1");
        }
        assertThat(background).hasSize(1);
        assertThat(requests).isEqualTo(1);
        runBackground();
        assertThat(token()).isEqualTo("token 2");
        assertThat(requests).isEqualTo(2);
    }

    @Test
    void aRenewalThatFailsIsNotNoticedWhileTheTokenLives() throws TokenUnavailable {
        token();
        broken = true;
        clock.advance(Duration.ofMinutes(50));
        for (int second = 0; second < 599; second++) {
            assertThat(token()).isEqualTo("token 1");
            clock.advance(Duration.ofSeconds(1));
        }
        // Pauses of 1, 2, 4, 8 and then 10 seconds: some 60 tries in ten minutes, not 600.
        assertThat(requests).isBetween(60, 66);
        broken = false;
        clock.advance(Duration.ofSeconds(10));
        assertThat(token()).startsWith("token 6");
    }

    @Test
    void withoutATokenTheFailureIsEverybodysUntilThePauseIsOver() throws TokenUnavailable {
        broken = true;
        assertThatThrownBy(this::token).hasMessage("failure 1");
        assertThatThrownBy(this::token).hasMessage("failure 1");
        clock.advance(Duration.ofSeconds(1));
        assertThatThrownBy(this::token).hasMessage("failure 2");
        clock.advance(Duration.ofSeconds(1));
        assertThatThrownBy(this::token).hasMessage("failure 2");
        clock.advance(Duration.ofSeconds(1));
        broken = false;
        assertThat(token()).isEqualTo("token 3");
    }

    @Test
    void aTokenThatIsAlwaysShortLivedIsNotAskedForAllTheTime() throws TokenUnavailable {
        life = Duration.ofMinutes(5);
        for (int second = 0; second < 300; second++) {
            token();
            clock.advance(Duration.ofSeconds(1));
        }
        assertThat(requests).isEqualTo(60);
    }

    @Test
    void aClockThatIsSetBackMakesTheTokenDueButNotDead() throws TokenUnavailable {
        token();
        atOnce.set(false);
        clock.advance(Duration.ofHours(-5));
        assertThat(token()).isEqualTo("token 1");
        runBackground();
        assertThat(token()).isEqualTo("token 2");
    }

    @Test
    void aRefusedTokenIsReplacedUnlessItIsBrandNew() throws TokenUnavailable {
        AccessToken first = tokens.accessToken(PATIENCE);
        tokens.refused(first);
        assertThat(token()).isEqualTo("token 1");
        clock.advance(Duration.ofSeconds(5));
        tokens.refused(first);
        assertThat(token()).isEqualTo("token 2");
        tokens.refused(first);
        assertThat(token()).isEqualTo("token 2");
        assertThat(requests).isEqualTo(2);
    }

    @Test
    void aCallerWaitsNoLongerThanItsPatience() throws TokenUnavailable {
        atOnce.set(false);
        assertThatThrownBy(() -> tokens.accessToken(NO_PATIENCE)).hasMessageContaining("1 ms");
        runBackground();
        assertThat(tokens.accessToken(NO_PATIENCE).value()).isEqualTo("token 1");
    }

    @Test
    void anInterruptedCallerKeepsItsFlag() {
        atOnce.set(false);
        Thread.currentThread().interrupt();
        assertThatThrownBy(this::token).hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void threadsThatHaveEndedAreAFailureAndNotASilence() throws TokenUnavailable {
        CachingTokenSource closed = new CachingTokenSource(this::request, clock, work -> {
            throw new RejectedExecutionException("closed");
        });
        assertThatThrownBy(() -> closed.accessToken(PATIENCE)).hasCauseInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void noSecretIsPrinted() throws TokenUnavailable {
        assertThat(tokens.accessToken(PATIENCE)).asString().doesNotContain("token 1");
        assertThat(new ClientCredentials("id", "geheim")).asString().doesNotContain("geheim");
    }
}
