package io.github.onestore4j.benchmarks.contestant;

import io.github.onestore4j.benchmarks.model.Purchase;
import io.github.onestore4j.benchmarks.model.VoidedPage;
import java.io.IOException;
import java.util.Objects;
import okhttp3.OkHttpClient;
import retrofit2.Call;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.Headers;
import retrofit2.http.Path;

/** Retrofit with Moshi's reflection: what the others are measured by. */
final class RetrofitReflection implements Contestant {
    private final OkHttpClient client = Wire.okHttp();
    private final Api api;

    RetrofitReflection(String url) {
        api = new Retrofit.Builder()
                .baseUrl(url)
                .client(client)
                .addConverterFactory(MoshiConverterFactory.create())
                .build()
                .create(Api.class);
    }

    @Override
    public Object purchase() throws IOException {
        return body(api.purchase(Wire.BEARER, Wire.MARKET, Wire.CLIENT_ID, Wire.PRODUCT, Wire.PURCHASE_TOKEN));
    }

    @Override
    public Object page() throws IOException {
        return body(api.page(Wire.BEARER, Wire.MARKET, Wire.CLIENT_ID));
    }

    private static Object body(Call<?> call) throws IOException {
        return Objects.requireNonNull(call.execute().body());
    }

    @Override
    public void close() {
        client.connectionPool().evictAll();
    }

    /** The two calls. */
    interface Api {
        @Headers("Content-Type: application/json")
        @GET("v7/apps/{clientId}/purchases/inapp/products/{productId}/{purchaseToken}")
        Call<Purchase> purchase(
                @Header("Authorization") String authorization,
                @Header("x-market-code") String market,
                @Path("clientId") String clientId,
                @Path("productId") String productId,
                @Path("purchaseToken") String purchaseToken);

        @Headers("Content-Type: application/json")
        @GET("v7/apps/{clientId}/voided-purchases")
        Call<VoidedPage> page(
                @Header("Authorization") String authorization,
                @Header("x-market-code") String market,
                @Path("clientId") String clientId);
    }
}
