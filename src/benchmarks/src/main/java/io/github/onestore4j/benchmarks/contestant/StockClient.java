package io.github.onestore4j.benchmarks.contestant;

import okhttp3.OkHttpClient;
import stock.ApiClient;
import stock.ApiException;
import stock.api.IapV7Api;
import stock.model.MarketCode;

/** What OpenAPI Generator makes of the same spec by itself: OkHttp and Gson. */
final class StockClient implements Contestant {
    private final OkHttpClient client = Wire.okHttp();
    private final IapV7Api api;

    StockClient(String url) {
        ApiClient stock = new ApiClient(client);
        stock.setBasePath(url.substring(0, url.length() - 1));
        stock.addDefaultHeader("Authorization", Wire.BEARER);
        api = new IapV7Api(stock);
    }

    @Override
    public Object purchase() throws ApiException {
        return api.getPurchaseDetails(Wire.CLIENT_ID, Wire.PRODUCT, Wire.PURCHASE_TOKEN, Wire.JSON, MarketCode.MKT_GLB);
    }

    @Override
    public Object page() throws ApiException {
        return api.getVoidedPurchases(Wire.CLIENT_ID, Wire.JSON, null, null, null, null, MarketCode.MKT_GLB);
    }

    @Override
    public void close() {
        client.connectionPool().evictAll();
    }
}
