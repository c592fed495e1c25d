package io.github.onestore4j.dagger;

import com.squareup.moshi.Moshi;
import io.github.onestore4j.auth.OAuthApi;
import io.github.onestore4j.call.AnswerBuffer;
import io.github.onestore4j.call.AnswerConverters;
import io.github.onestore4j.call.Answers;
import io.github.onestore4j.call.Calls;
import io.github.onestore4j.call.Failures;
import io.github.onestore4j.call.MarketInterceptor;
import io.github.onestore4j.call.RetryInterceptor;
import io.github.onestore4j.call.Transport;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.time.MarketClock;
import io.github.onestore4j.time.ServerTimes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;

/** Makes Retrofit interfaces for one market, and the calls that go with them. */
final class ApiClient {
    private final OneStoreSettings settings;
    private final Transport transport;
    private final MarketClock clock;
    private final @Nullable MarketCode market;
    private final ServerTimes times;
    private final Moshi moshi;
    private final Answers answers;

    private ApiClient(OneStoreSettings settings, Transport transport, MarketClock clock, @Nullable MarketCode market) {
        this.settings = settings;
        this.transport = transport;
        this.clock = clock;
        this.market = market;
        this.times = ServerTimes.of(settings.timeBasis, clock);
        this.moshi = Adapters.moshi(times);
        this.answers = new Answers(moshi);
    }

    /** For an API that is told the market. */
    static ApiClient ofMarket(OneStoreSettings settings, Transport transport, MarketCode market) {
        return new ApiClient(settings, transport, market.clock(), market);
    }

    /** For an API that is not told the market, which only says what a month is. */
    static ApiClient withoutMarket(OneStoreSettings settings, Transport transport, MarketCode market) {
        return new ApiClient(settings, transport, market.clock(), null);
    }

    Answers answers() {
        return answers;
    }

    Calls calls() {
        Failures failures = new Failures(answers, settings.site.name, market == null ? null : market.value());
        return new Calls(transport, failures, clock, times, settings.clock);
    }

    /** A Retrofit interface whose calls bear a token. */
    <T> T create(Class<T> api, HttpUrl host, Interceptor bearer) {
        return retrofit(host, transport.calls(chain(bearer))).create(api);
    }

    /** The Retrofit interface of the token calls. */
    OAuthApi createOAuth(HttpUrl host) {
        return retrofit(host, transport.tokenCalls(chain())).create(OAuthApi.class);
    }

    /** A call's way from outside to inside. What stands behind the first one happens in every try anew. */
    private List<Interceptor> chain(Interceptor... bearers) {
        List<Interceptor> chain = new ArrayList<>();
        chain.add(new RetryInterceptor(settings.retries, answers));
        if (market != null) {
            chain.add(new MarketInterceptor(market));
        }
        chain.addAll(Arrays.asList(bearers));
        chain.add(new AnswerBuffer(settings.maxBodyBytes));
        return chain;
    }

    private Retrofit retrofit(HttpUrl host, Call.Factory calls) {
        return new Retrofit.Builder()
                .baseUrl(host)
                .callFactory(calls)
                .callbackExecutor(Runnable::run) // Android's default would be the main thread
                .addConverterFactory(new AnswerConverters(answers))
                .addConverterFactory(MoshiConverterFactory.create(moshi))
                .build();
    }
}
