package io.github.onestore4j.internal.call;

import java.io.IOException;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.Response;

/** The end of the chain if a user's own {@link Call.Factory} carries the requests in place of OkHttp's connections. */
final class CarrierInterceptor implements Interceptor {
    private final Call.Factory carrier;

    CarrierInterceptor(Call.Factory carrier) {
        this.carrier = carrier;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Exchange exchange = Exchange.of(chain.request());
        Call call = carrier.newCall(chain.request());
        exchange.limit(call);
        exchange.carriedBy(call);
        exchange.markSent(); // nobody can tell how far a request gets with it
        return call.execute();
    }
}
