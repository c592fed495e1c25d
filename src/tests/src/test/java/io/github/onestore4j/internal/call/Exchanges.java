package io.github.onestore4j.internal.call;

import com.squareup.moshi.Moshi;
import io.github.onestore4j.internal.v7.IapV7JsonAdapters;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.time.TimeBasis;
import io.github.onestore4j.v7.IapV7Api;
import java.time.Clock;
import java.time.Duration;
import okhttp3.HttpUrl;

/** Calls that are only begun, for tests of what calls need while they run. */
public final class Exchanges {
    private static final CallContext CONTEXT =
            new CallContext(MarketCode.MKT_GLB, MarketCode.MKT_GLB.clock(), Duration.ofMinutes(1));

    private Exchanges() {}

    /** Begins a read with a deadline. */
    public static Exchange within(Duration deadline) {
        RetryPolicy retries = new RetryPolicy(0, Duration.ZERO, Sleeper.real(), () -> 0, Clock.systemUTC());
        Transport transport = new Transport(null, null, null, 1, retries, TimeBasis.EPOCH, 1024, false);
        IapV7Api api = ApiCalls.create(
                IapV7Api.class,
                HttpUrl.get("http://127.0.0.1/"),
                new Api("TEST", "app", true, null),
                new Moshi.Builder().add(new IapV7JsonAdapters()).build(),
                new Caller(transport, TimeBasis.EPOCH, Clock.systemUTC(), () -> false, null),
                CONTEXT);
        return ((ApiCall<?>) api.getPurchaseDetails("app", "gold100", "token")).begin(CONTEXT.withDeadline(deadline));
    }
}
