package io.github.onestore4j.call;

import java.util.concurrent.CompletableFuture;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/** Puts what comes back of a call into a future, as it is. */
final class Answered<T> implements Callback<T> {
    private final CompletableFuture<Response<T>> answer;

    Answered(CompletableFuture<Response<T>> answer) {
        this.answer = answer;
    }

    @Override
    public void onResponse(Call<T> call, Response<T> response) {
        answer.complete(response);
    }

    @Override
    public void onFailure(Call<T> call, Throwable failure) {
        answer.completeExceptionally(failure);
    }
}
