package io.github.onestore4j.internal.call;

import com.squareup.moshi.Moshi;
import io.github.onestore4j.internal.json.ModelAdapter;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okio.Timeout;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.CallAdapter;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;

/** Makes Retrofit interfaces whose calls are made by a {@link Caller}. */
public final class ApiCalls extends CallAdapter.Factory {
    private final Api api;
    private final Moshi moshi;
    private final Caller caller;
    private final CallContext context;

    private ApiCalls(Api api, Moshi moshi, Caller caller, CallContext context) {
        this.api = api;
        this.moshi = moshi;
        this.caller = caller;
        this.context = context;
    }

    /** Implements a Retrofit interface. Its calls are made in a context, unless a facade makes them in its own. */
    public static <A> A create(Class<A> type, HttpUrl host, Api api, Moshi moshi, Caller caller, CallContext context) {
        return new Retrofit.Builder()
                .baseUrl(host)
                .callFactory(RequestOnly::new)
                .callbackExecutor(Runnable::run) // Android's default would be the main thread
                .addCallAdapterFactory(new ApiCalls(api, moshi, caller, context))
                .addConverterFactory(MoshiConverterFactory.create(moshi))
                .build()
                .create(type);
    }

    /** Returns a Retrofit interface with another context. */
    public static <A> A in(CallContext context, Class<A> type, A api) {
        Object bound =
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        Object result = method.invoke(api, arguments);
                        return result instanceof ApiCall ? ((ApiCall<?>) result).in(context) : result;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
        return type.cast(bound);
    }

    @Override
    public @Nullable CallAdapter<?, ?> get(Type returnType, Annotation[] annotations, Retrofit retrofit) {
        if (getRawType(returnType) != Call.class) {
            return null;
        }
        Type responseType = getParameterUpperBound(0, (ParameterizedType) returnType);
        return adapter(responseType, operation(annotations), (ModelAdapter<?>) moshi.adapter(responseType));
    }

    private <T> CallAdapter<T, Call<T>> adapter(Type responseType, Operation operation, ModelAdapter<T> adapter) {
        return new CallAdapter<T, Call<T>>() {
            @Override
            public Type responseType() {
                return responseType;
            }

            @Override
            public Call<T> adapt(Call<T> call) {
                return new ApiCall<>(call, operation, api, adapter, caller, context);
            }
        };
    }

    private static Operation operation(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof Operation) {
                return (Operation) annotation;
            }
        }
        throw new IllegalStateException("not a method of a generated interface");
    }

    /** What Retrofit may call its own: it makes the request and nothing else. */
    private static final class RequestOnly implements okhttp3.Call {
        private final Request request;

        RequestOnly(Request request) {
            this.request = request;
        }

        @Override
        public Request request() {
            return request;
        }

        @Override
        public okhttp3.Response execute() {
            throw new IllegalStateException("Caller makes the calls");
        }

        @Override
        public void enqueue(okhttp3.Callback callback) {
            throw new IllegalStateException("Caller makes the calls");
        }

        @Override
        public void cancel() {
            // Nothing is running.
        }

        @Override
        public boolean isExecuted() {
            return false;
        }

        @Override
        public boolean isCanceled() {
            return false;
        }

        @Override
        public Timeout timeout() {
            return Timeout.NONE;
        }

        @Override
        public okhttp3.Call clone() {
            return new RequestOnly(request);
        }
    }
}
