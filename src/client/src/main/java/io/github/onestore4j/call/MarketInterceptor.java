package io.github.onestore4j.call;

import io.github.onestore4j.model.MarketCode;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Says in every request which market it is for; ONE store would read silence as MKT_ONE. */
public final class MarketInterceptor implements Interceptor {
    private final MarketCode market;

    /** Speaks for this market. */
    public MarketInterceptor(MarketCode market) {
        this.market = market;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        return chain.proceed(chain.request()
                .newBuilder()
                .header("x-market-code", market.value())
                .build());
    }
}
