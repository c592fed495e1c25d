package io.github.onestore4j.benchmarks.contestant;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.onestore4j.benchmarks.model.Purchase;
import io.github.onestore4j.benchmarks.model.VoidedPage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** The JDK's own client with Jackson. */
final class JavaNetHttp implements Contestant {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectReader readPurchase;
    private final ObjectReader readPage;
    private final String url;

    JavaNetHttp(String url) {
        JsonMapper mapper = new JsonMapper();
        readPurchase = mapper.readerFor(Purchase.class);
        readPage = mapper.readerFor(VoidedPage.class);
        this.url = url;
    }

    @Override
    public Object purchase() throws IOException, InterruptedException {
        return get(Wire.purchasePath(), readPurchase);
    }

    @Override
    public Object page() throws IOException, InterruptedException {
        return get(Wire.pagePath(), readPage);
    }

    private Object get(String path, ObjectReader reader) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", Wire.BEARER)
                .header("x-market-code", Wire.MARKET)
                .header("Content-Type", Wire.JSON)
                .build();
        return reader.readValue(client.send(request, BodyHandlers.ofByteArray()).body());
    }
}
