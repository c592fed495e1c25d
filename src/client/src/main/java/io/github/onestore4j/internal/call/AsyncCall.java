package io.github.onestore4j.internal.call;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An asynchronous call: waits for a lane, runs as a synchronous call does, leaves the lane, and completes its future.
 * The future also completes if nothing can stop what the call is doing: with the deadline, or when the client is
 * closed.
 */
final class AsyncCall<T> implements Lanes.Entrant {
    private final Caller caller;
    private final Transport transport;
    private final Exchange exchange;
    private final Function<Reading, T> conversion;
    private final CallFuture<T> future;
    private @Nullable Future<?> timeout;

    /** Converts what is read to what the future is completed with; the conversion may throw. */
    AsyncCall(Caller caller, Transport transport, Exchange exchange, Function<Reading, T> conversion) {
        this.caller = caller;
        this.transport = transport;
        this.exchange = exchange;
        this.conversion = conversion;
        this.future = new CallFuture<>(() -> exchange.cancel("canceled"));
    }

    CompletableFuture<T> start() {
        try {
            exchange.onCancel(this::canceled);
            timeout = transport
                    .timer()
                    .schedule(
                            () -> exchange.cancel("timed out"),
                            exchange.remaining().toNanos(),
                            TimeUnit.NANOSECONDS);
            transport.lanes().enter(this);
        } catch (RuntimeException | Error failure) { // a machine without another thread, say
            rejected(failure);
        }
        return future;
    }

    @Override
    public void run() {
        Reading reading = null;
        Throwable failure = null;
        try {
            reading = caller.read(exchange);
        } catch (Throwable thrown) { // it belongs to the caller, not to this thread
            failure = thrown;
        } finally {
            transport.lanes().leave();
        }
        complete(reading, failure);
    }

    @Override
    public void rejected(Throwable reason) {
        complete(null, reason);
    }

    /** Completes the future at once, on a thread where its dependents may run. */
    private void canceled() {
        transport.lanes().giveUp(this);
        CallFailure failure = exchange.lost(new IOException("no response yet"));
        try {
            transport.asynchronous().execute(() -> complete(null, failure));
        } catch (RuntimeException | Error noThread) {
            complete(null, failure);
        }
    }

    private void complete(@Nullable Reading reading, @Nullable Throwable failure) {
        caller.ended(exchange, failure);
        if (timeout != null) {
            timeout.cancel(false);
        }
        if (failure != null || reading == null) {
            future.completeExceptionally(
                    failure instanceof CallFailure ? ((CallFailure) failure).exception() : failure);
            return;
        }
        try {
            future.complete(conversion.apply(reading));
        } catch (RuntimeException refused) {
            future.completeExceptionally(refused);
        }
    }

    /** A future that cancels its call when it is canceled. */
    private static final class CallFuture<T> extends CompletableFuture<T> {
        private final Runnable cancellation;

        CallFuture(Runnable cancellation) {
            this.cancellation = cancellation;
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            boolean canceled = super.cancel(mayInterruptIfRunning);
            if (canceled) {
                cancellation.run();
            }
            return canceled;
        }
    }
}
