package io.github.onestore4j.call;

import java.util.concurrent.CompletableFuture;
import retrofit2.Call;

/** The future of a call that is under way. Cancelling it cancels the call. */
final class CallFuture<T> extends CompletableFuture<T> {
    private final Call<T> call;

    CallFuture(Call<T> call) {
        this.call = call;
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        if (cancelled) {
            call.cancel();
        }
        return cancelled;
    }
}
