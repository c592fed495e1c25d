package io.github.onestore4j.benchmarks.contestant;

import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/** What all contestants send, and how many idle connections they keep. */
final class Wire {
    static final String CLIENT_ID = "com.example.game";
    static final String PRODUCT = "gold100";
    static final String PURCHASE_TOKEN = "17070421461015116878";
    static final String MARKET = "MKT_GLB";
    static final String BEARER = "Bearer 680b3621-1234-1234-1234-8adfaef561b4";
    static final String JSON = "application/json";

    static final String PURCHASE_PATH =
            "v7/apps/" + CLIENT_ID + "/purchases/inapp/products/" + PRODUCT + "/" + PURCHASE_TOKEN;
    static final String PAGE_PATH = "v7/apps/" + CLIENT_ID + "/voided-purchases";

    private static final int IDLE_CONNECTIONS = 64;

    private Wire() {}

    /** Returns an OkHttp client that keeps as many connections as onestore4j does. */
    static OkHttpClient okHttp() {
        return new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 5, TimeUnit.MINUTES))
                .build();
    }
}
