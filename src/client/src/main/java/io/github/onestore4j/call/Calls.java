package io.github.onestore4j.call;

import io.github.onestore4j.time.MarketClock;
import io.github.onestore4j.time.ServerTimes;
import io.github.onestore4j.time.TimeRange;
import io.github.onestore4j.time.TimeWindow;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;

/**
 * Makes the calls of the generated interfaces, and turns what comes back into a value or an exception. It also answers
 * what depends on the market: what a range of time means now, and which number the server understands for an instant.
 */
public final class Calls {
    private final Transport transport;
    private final Failures failures;
    private final MarketClock market;
    private final ServerTimes times;
    private final Clock clock;
    private final Duration deadline;

    /** Calls over this transport, for one market. */
    public Calls(Transport transport, Failures failures, MarketClock market, ServerTimes times, Clock clock) {
        this(transport, failures, market, times, clock, transport.deadline());
    }

    private Calls(
            Transport transport,
            Failures failures,
            MarketClock market,
            ServerTimes times,
            Clock clock,
            Duration deadline) {
        this.transport = transport;
        this.failures = failures;
        this.market = market;
        this.times = times;
        this.clock = clock;
        this.deadline = deadline;
    }

    /**
     * The same with another deadline for each call.
     *
     * @throws IllegalArgumentException when it is no time for a call
     */
    public Calls withDeadline(Duration other) {
        return new Calls(transport, failures, market, times, clock, Transport.checked(other));
    }

    /**
     * Makes a call and waits for the answer. The call runs on a thread of the client, so that neither a name server nor
     * a socket can hold the caller beyond the deadline; an interrupt cancels it.
     *
     * @throws IllegalStateException on the main thread, when the client was told which one that is
     */
    public <T> T execute(Call<T> call) {
        transport.requireMayWait(Operations.of(call.request()));
        CallState state = begin(call);
        CompletableFuture<Response<T>> answer = new CompletableFuture<>();
        call.enqueue(new Answered<>(answer));
        try {
            return value(call, answer.get(state.remaining().toNanos(), TimeUnit.NANOSECONDS));
        } catch (ExecutionException failure) {
            throw failures.of(call.request(), failure.getCause());
        } catch (TimeoutException late) {
            cancel(call, state);
            throw failures.of(call.request(), state.timeout());
        } catch (InterruptedException interrupted) {
            cancel(call, state);
            Thread.currentThread().interrupt();
            throw failures.of(call.request(), new InterruptedIOException("interrupted"));
        }
    }

    /** Makes a call and answers at once; cancelling the future cancels the call. */
    public <T> CompletableFuture<T> enqueue(Call<T> call) {
        CallState state = begin(call);
        CallFuture<T> future = new CallFuture<>(() -> cancel(call, state));
        CompletableFuture<Response<T>> answer = new CompletableFuture<>();
        DeadlineTimer timer = new DeadlineTimer(
                state,
                () -> transport.threads().execute(() -> {
                    cancel(call, state);
                    answer.completeExceptionally(state.timeout());
                }));
        timer.enter();
        CompletableFuture<Response<T>> unused = answer.whenComplete((response, failure) -> {
            timer.exit();
            future.settle(() -> {
                if (failure != null) {
                    throw failures.of(call.request(), failure);
                }
                return value(call, response);
            });
        });
        call.enqueue(new Answered<>(answer));
        return future;
    }

    private static void cancel(Call<?> call, CallState state) {
        call.cancel();
        state.cancel();
    }

    private <T> CallState begin(Call<T> call) {
        transport.requireOpen();
        CallState state = CallState.of(call.request());
        state.start(deadline);
        call.timeout().timeout(deadline.toMillis(), TimeUnit.MILLISECONDS);
        return state;
    }

    /**
     * What a range means now; no limits when it is null.
     *
     * @throws IllegalArgumentException when the range cannot be listed now
     */
    public TimeWindow window(Arguments arguments, @Nullable TimeRange range) {
        if (range == null) {
            return TimeWindow.unspecified();
        }
        try {
            return range.at(clock.instant(), market);
        } catch (IllegalArgumentException refused) {
            throw new IllegalArgumentException(arguments.operation() + ": " + refused.getMessage(), refused);
        }
    }

    /** The number that the server understands as this instant. */
    public @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : (Long) times.millis(instant);
    }

    private <T> T value(Call<T> call, Response<T> response) {
        T body = response.body();
        if (response.isSuccessful() && body != null) {
            return body;
        }
        throw failures.of(call.request(), response);
    }
}
