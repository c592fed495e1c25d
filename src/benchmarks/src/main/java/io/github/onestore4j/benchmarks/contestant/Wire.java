package io.github.onestore4j.benchmarks.contestant;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/** What all contestants send, to URLs that they build for each call, and how many idle connections they keep. */
final class Wire {
    static final String CLIENT_ID = "com.example.game";
    static final String PRODUCT = "gold100";
    static final String PURCHASE_TOKEN = "17070421461015116878";
    static final String MARKET = "MKT_GLB";
    static final String BEARER = "Bearer 680b3621-1234-1234-1234-8adfaef561b4";
    static final String JSON = "application/json";

    private static final int IDLE_CONNECTIONS = 64;

    private Wire() {}

    /** Returns the path of a purchase, for libraries that do not build one. */
    static String purchasePath() {
        return "v7/apps/" + encoded(CLIENT_ID) + "/purchases/inapp/products/" + encoded(PRODUCT) + "/"
                + encoded(PURCHASE_TOKEN);
    }

    /** Returns the path of the voided purchases, for libraries that do not build one. */
    static String pagePath() {
        return "v7/apps/" + encoded(CLIENT_ID) + "/voided-purchases";
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Returns an OkHttp client that keeps as many connections as onestore4j does. */
    static OkHttpClient okHttp() {
        return new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 5, TimeUnit.MINUTES))
                .build();
    }
}
