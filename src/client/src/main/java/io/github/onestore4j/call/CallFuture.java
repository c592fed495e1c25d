package io.github.onestore4j.call;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The future of a call that is under way. Cancelling it cancels the call. */
final class CallFuture<T> extends CompletableFuture<T> {
    private final Runnable cancellation;

    /** A future whose cancellation does this. */
    CallFuture(Runnable cancellation) {
        this.cancellation = cancellation;
    }

    /** Completes it with a value, or with the exception of whoever gives it. */
    void settle(Supplier<T> value) {
        try {
            complete(value.get());
        } catch (RuntimeException failure) {
            completeExceptionally(failure);
        }
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        if (cancelled) {
            cancellation.run();
        }
        return cancelled;
    }
}
