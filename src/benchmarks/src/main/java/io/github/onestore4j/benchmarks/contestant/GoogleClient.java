package io.github.onestore4j.benchmarks.contestant;

import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpRequestFactory;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.JsonObjectParser;
import com.google.api.client.json.gson.GsonFactory;
import io.github.onestore4j.benchmarks.model.Purchase;
import io.github.onestore4j.benchmarks.model.VoidedPage;
import java.io.IOException;

/** What Google's API clients are built on: HttpURLConnection, and Gson by reflection. */
final class GoogleClient implements Contestant {
    static {
        System.setProperty("http.maxConnections", "64"); // HttpURLConnection keeps 5 otherwise
    }

    private final HttpRequestFactory requests = new NetHttpTransport().createRequestFactory(GoogleClient::prepare);
    private final String url;

    GoogleClient(String url) {
        this.url = url;
    }

    private static void prepare(HttpRequest request) {
        request.setParser(new JsonObjectParser(GsonFactory.getDefaultInstance()));
        request.getHeaders()
                .setAuthorization(Wire.BEARER)
                .setContentType(Wire.JSON)
                .set("x-market-code", Wire.MARKET);
    }

    @Override
    public Object purchase() throws IOException {
        return requests.buildGetRequest(new GenericUrl(url + Wire.purchasePath()))
                .execute()
                .parseAs(Purchase.class);
    }

    @Override
    public Object page() throws IOException {
        return requests.buildGetRequest(new GenericUrl(url + Wire.pagePath()))
                .execute()
                .parseAs(VoidedPage.class);
    }
}
