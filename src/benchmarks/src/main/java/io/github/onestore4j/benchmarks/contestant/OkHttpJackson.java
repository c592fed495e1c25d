package io.github.onestore4j.benchmarks.contestant;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.onestore4j.benchmarks.model.Purchase;
import io.github.onestore4j.benchmarks.model.VoidedPage;
import java.io.IOException;
import okhttp3.ResponseBody;

/** OkHttp with Jackson. */
final class OkHttpJackson extends OkHttpGet {
    private final ObjectReader purchase;
    private final ObjectReader page;

    OkHttpJackson(String url) {
        super(url);
        JsonMapper mapper = new JsonMapper();
        purchase = mapper.readerFor(Purchase.class);
        page = mapper.readerFor(VoidedPage.class);
    }

    @Override
    Object readPurchase(ResponseBody body) throws IOException {
        return purchase.readValue(body.byteStream());
    }

    @Override
    Object readPage(ResponseBody body) throws IOException {
        return page.readValue(body.byteStream());
    }
}
