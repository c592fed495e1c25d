package io.github.onestore4j.call;

import io.github.onestore4j.time.MarketClock;
import io.github.onestore4j.time.ServerTimes;
import io.github.onestore4j.time.TimeRange;
import io.github.onestore4j.time.TimeWindow;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/**
 * Makes the calls of the generated interfaces, and turns what comes back into a value or an exception. It also answers what
 * depends on the market: what a range of time means now, and which number the server understands for an instant.
 */
public final class Calls {
    private final Transport transport;
    private final Failures failures;
    private final MarketClock market;
    private final ServerTimes times;
    private final Clock clock;

    /** Calls over this transport, for one market. */
    public Calls(Transport transport, Failures failures, MarketClock market, ServerTimes times, Clock clock) {
        this.transport = transport;
        this.failures = failures;
        this.market = market;
        this.times = times;
        this.clock = clock;
    }

    /** Makes a call and waits for the answer. */
    public <T> T execute(Call<T> call) {
        transport.requireOpen();
        Response<T> response;
        try {
            response = call.execute();
        } catch (IOException | RuntimeException failure) {
            throw failures.of(call.request(), failure);
        }
        return value(call, response);
    }

    /** Makes a call and answers at once; cancelling the future cancels the call. */
    public <T> CompletableFuture<T> enqueue(Call<T> call) {
        transport.requireOpen();
        CallFuture<T> future = new CallFuture<>(call);
        call.enqueue(new Callback<T>() {
            @Override
            public void onResponse(Call<T> answered, Response<T> response) {
                try {
                    future.complete(value(answered, response));
                } catch (RuntimeException failure) {
                    future.completeExceptionally(failure);
                }
            }

            @Override
            public void onFailure(Call<T> failed, Throwable failure) {
                future.completeExceptionally(failures.of(failed.request(), failure));
            }
        });
        return future;
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
