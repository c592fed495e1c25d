package io.github.onestore4j.internal.call;

import io.github.onestore4j.error.CallSite;
import io.github.onestore4j.error.OneStoreException;
import io.github.onestore4j.internal.json.ModelAdapter;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.Request;
import okio.Timeout;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/**
 * What a method of a generated Retrofit interface returns. Retrofit has made the request; {@link Caller} makes the
 * call, for a facade and for a user of the interface alike.
 *
 * @param <T> what the response is read as
 */
final class ApiCall<T> implements Call<T> {
    private final Call<T> retrofit;
    private final Operation operation;
    private final Api api;
    private final ModelAdapter<T> adapter;
    private final Caller caller;
    private final CallContext context;
    private final @Nullable SecretBody secretBody;
    private @Nullable Exchange exchange;
    private boolean canceled;

    ApiCall(
            Call<T> retrofit,
            Operation operation,
            Api api,
            ModelAdapter<T> adapter,
            Caller caller,
            CallContext context) {
        this.retrofit = retrofit;
        this.operation = operation;
        this.api = api;
        this.adapter = adapter;
        this.caller = caller;
        this.context = context;
        this.secretBody = operation.secret() ? new SecretBody(retrofit.request().body()) : null;
    }

    /** Returns the same call in another context. */
    ApiCall<T> in(CallContext other) {
        return new ApiCall<>(retrofit, operation, api, adapter, caller, other);
    }

    Operation operation() {
        return operation;
    }

    Api api() {
        return api;
    }

    ModelAdapter<T> adapter() {
        return adapter;
    }

    /** Returns what users' interceptors see in place of a body with a secret; null if there is none. */
    @Nullable
    SecretBody secretBody() {
        return secretBody;
    }

    /** Names the call for an exception. */
    CallSite site(CallContext in) {
        return new CallSite(
                operation.id(),
                operation.retry() != Retry.SAFE,
                api.environment(),
                api.isToldTheMarket() ? in.market().value() : null);
    }

    /** Starts the clock of its deadline. */
    Exchange begin(CallContext inContext) {
        return begun(new Exchange(this, inContext));
    }

    /** Starts as a part of another call, within that one's deadline. */
    Exchange begin(Exchange other) {
        return begun(other.begin(this));
    }

    private synchronized Exchange begun(Exchange started) {
        if (exchange != null) {
            throw new IllegalStateException("already executed; clone() the call to execute it once more");
        }
        exchange = started;
        if (canceled) {
            started.cancel("canceled");
        }
        return started;
    }

    /**
     * Makes the call and waits for the response.
     *
     * @throws CallFailure if there is none that can be used; its cause is the OneStoreException
     */
    @Override
    public Response<T> execute() throws IOException {
        Exchange begun = begin(context);
        Reading reading = caller.readHere(begun);
        try {
            return response(begun, reading);
        } catch (OneStoreException refused) {
            throw new CallFailure(refused);
        }
    }

    @Override
    public void enqueue(Callback<T> callback) {
        CompletableFuture<?> unused = caller.enqueue(this, begin(context)).whenComplete((response, failure) -> {
            if (failure == null) {
                callback.onResponse(this, response);
            } else {
                callback.onFailure(
                        this,
                        failure instanceof OneStoreException ? new CallFailure((OneStoreException) failure) : failure);
            }
        });
    }

    /** Returns what Retrofit's users know: a value, or an HTTP status with the body that came with it. */
    @SuppressWarnings("unchecked")
    Response<T> response(Exchange of, Reading reading) {
        okhttp3.Response raw = of.response();
        if (raw == null || (!reading.isValue() && raw.isSuccessful())) {
            throw reading.failure(of);
        }
        return reading.isValue() ? Response.success((T) reading.value(), raw) : Response.error(reading.body(), raw);
    }

    @Override
    public synchronized boolean isExecuted() {
        return exchange != null;
    }

    @Override
    public synchronized void cancel() {
        canceled = true;
        if (exchange != null) {
            exchange.cancel("canceled");
        }
    }

    @Override
    public synchronized boolean isCanceled() {
        return canceled || (exchange != null && exchange.isCanceled());
    }

    @Override
    public Call<T> clone() {
        return new ApiCall<>(retrofit.clone(), operation, api, adapter, caller, context);
    }

    @Override
    public Request request() {
        return retrofit.request();
    }

    /** Returns the deadline of the context, which cannot be changed here. */
    @Override
    public Timeout timeout() {
        return new Timeout().timeout(context.deadline().toMillis(), TimeUnit.MILLISECONDS);
    }
}
