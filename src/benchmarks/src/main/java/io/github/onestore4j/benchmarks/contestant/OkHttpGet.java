package io.github.onestore4j.benchmarks.contestant;

import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.ResponseBody;

/** OkHttp with a JSON library, as one would write it for two calls. */
abstract class OkHttpGet implements Contestant {
    private final OkHttpClient client = Wire.okHttp();
    private final HttpUrl apps;

    OkHttpGet(String url) {
        apps = HttpUrl.get(url + "v7/apps");
    }

    abstract Object readPurchase(ResponseBody body) throws IOException;

    abstract Object readPage(ResponseBody body) throws IOException;

    @Override
    public final Object purchase() throws IOException {
        HttpUrl url = apps.newBuilder()
                .addPathSegment(Wire.CLIENT_ID)
                .addPathSegments("purchases/inapp/products")
                .addPathSegment(Wire.PRODUCT)
                .addPathSegment(Wire.PURCHASE_TOKEN)
                .build();
        try (okhttp3.Response response = get(url)) {
            return readPurchase(response.body());
        }
    }

    @Override
    public final Object page() throws IOException {
        HttpUrl url = apps.newBuilder()
                .addPathSegment(Wire.CLIENT_ID)
                .addPathSegment("voided-purchases")
                .build();
        try (okhttp3.Response response = get(url)) {
            return readPage(response.body());
        }
    }

    private okhttp3.Response get(HttpUrl url) throws IOException {
        Request request = new Request.Builder()
                .url(url)
                .header("Authorization", Wire.BEARER)
                .header("x-market-code", Wire.MARKET)
                .header("Content-Type", Wire.JSON)
                .build();
        okhttp3.Response response = client.newCall(request).execute();
        if (!response.isSuccessful()) {
            response.close();
            throw new IOException("HTTP " + response.code());
        }
        return response;
    }

    @Override
    public final void close() {
        client.connectionPool().evictAll();
    }
}
