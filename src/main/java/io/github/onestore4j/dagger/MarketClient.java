package io.github.onestore4j.dagger;

import com.squareup.moshi.Moshi;
import io.github.onestore4j.call.AnswerConverters;
import io.github.onestore4j.call.Answers;
import io.github.onestore4j.call.Calls;
import io.github.onestore4j.call.Failures;
import io.github.onestore4j.call.MarketInterceptor;
import io.github.onestore4j.call.Transport;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.time.MarketClock;
import io.github.onestore4j.time.ServerTimes;
import java.util.Arrays;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;

/** Makes the Retrofit interfaces of one market, and the calls that go with them. */
final class MarketClient {
    private final OneStoreSettings settings;
    private final Transport transport;
    private final MarketCode market;
    private final ServerTimes times;
    private final Moshi moshi;
    private final Answers answers;

    MarketClient(OneStoreSettings settings, Transport transport, MarketCode market) {
        this.settings = settings;
        this.transport = transport;
        this.market = market;
        this.times = ServerTimes.of(settings.timeBasis, market.clock());
        this.moshi = Adapters.moshi(times);
        this.answers = new Answers(moshi);
    }

    Answers answers() {
        return answers;
    }

    Calls calls() {
        MarketClock clock = market.clock();
        Failures failures = new Failures(answers, settings.environment, market.value());
        return new Calls(transport, failures, clock, times, settings.clock);
    }

    /** A Retrofit interface whose calls go through these interceptors after the market's. */
    <T> T create(Class<T> api, HttpUrl host, Interceptor... interceptors) {
        OkHttpClient.Builder http = transport.client().newBuilder().addInterceptor(new MarketInterceptor(market));
        Arrays.asList(interceptors).forEach(http::addInterceptor);
        return new Retrofit.Builder()
                .baseUrl(host)
                .client(http.build())
                .callbackExecutor(Runnable::run) // Android's default would be the main thread
                .addConverterFactory(new AnswerConverters(answers))
                .addConverterFactory(MoshiConverterFactory.create(moshi))
                .build()
                .create(api);
    }
}
