package io.github.onestore4j.call;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Stands at the end of the chain when a user's own {@link Call.Factory} carries the requests in place of this library's
 * connections.
 */
final class CarrierInterceptor implements Interceptor {
    private final Call.Factory carrier;

    CarrierInterceptor(Call.Factory carrier) {
        this.carrier = carrier;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        CallState state = CallState.of(chain.request());
        Call call = carrier.newCall(chain.request());
        call.timeout().timeout(Math.max(1, state.remaining().toMillis()), TimeUnit.MILLISECONDS);
        state.carriedBy(call);
        state.markSent(); // nobody can tell how far a request comes with it
        return call.execute();
    }
}
