package io.github.onestore4j.spring;

import io.github.onestore4j.OneStoreBuilder;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Times each request to ONE store. */
final class RequestTimer implements OneStoreBuilderCustomizer, Interceptor {
    private final MeterRegistry registry;

    RequestTimer(MeterRegistry registry) {
        this.registry = registry;
    }

    /** A network interceptor sees each try. An application with a client of its own adds its own. */
    @Override
    public void customize(OneStoreBuilder builder) {
        builder.httpClient(
                new OkHttpClient.Builder().addNetworkInterceptor(this).build());
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Timer.Sample sample = Timer.start(registry);
        String status = "failed";
        try {
            Response response = chain.proceed(chain.request());
            status = String.valueOf(response.code());
            return response;
        } finally {
            sample.stop(registry.timer("onestore.requests", "operation", operation(chain.request()), "status", status));
        }
    }

    /** Without ids: the last words of the path, such as {@code inapp/consume}. */
    private static String operation(Request request) {
        String path = request.url().encodedPath();
        int purchases = path.indexOf("/purchases/");
        if (purchases < 0) {
            return path.substring(path.lastIndexOf('/') + 1);
        }
        String[] words = path.substring(purchases + "/purchases/".length()).split("/", -1);
        return words.length > 4 ? words[0] + "/" + words[words.length - 1] : words[0] + "/get";
    }
}
