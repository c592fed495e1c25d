package io.github.onestore4j.call;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Names this library, its version and the Java runtime in every request. */
final class UserAgentInterceptor implements Interceptor {
    private static final String USER_AGENT = "onestore4j/" + LibraryVersion.VERSION + " (" + property("java.vm.name")
            + " " + property("java.version") + ")";

    @Override
    public Response intercept(Chain chain) throws IOException {
        return chain.proceed(
                chain.request().newBuilder().header("User-Agent", USER_AGENT).build());
    }

    /** A runtime's own words, without what a header or its comment cannot hold. */
    private static String property(String name) {
        return System.getProperty(name, "unknown").replaceAll("[^ -~]|[()\\\\]", "");
    }
}
