package io.github.onestore4j.benchmarks.contestant;

import com.squareup.moshi.JsonReader;
import io.github.onestore4j.benchmarks.model.Purchase;
import io.github.onestore4j.benchmarks.model.VoidedPage;
import java.io.IOException;
import okhttp3.ResponseBody;

/** OkHttp with Moshi and what reads two models, written by hand. */
final class OkHttpMoshi extends OkHttpGet {
    private static final JsonReader.Options PURCHASE = JsonReader.Options.of(
            "consumptionState",
            "developerPayload",
            "purchaseState",
            "purchaseTime",
            "purchaseId",
            "acknowledgeState",
            "quantity");
    private static final JsonReader.Options PAGE = JsonReader.Options.of("continuationKey", "voidedPurchaseList");
    private static final JsonReader.Options ROW =
            JsonReader.Options.of("purchaseId", "purchaseTime", "voidedTime", "purchaseToken", "marketCode");

    OkHttpMoshi(String url) {
        super(url);
    }

    @Override
    Object readPurchase(ResponseBody body) throws IOException {
        JsonReader reader = JsonReader.of(body.source());
        Purchase purchase = new Purchase();
        reader.beginObject();
        while (reader.hasNext()) {
            switch (reader.selectName(PURCHASE)) {
                case 0 -> purchase.consumptionState = reader.nextInt();
                case 1 -> purchase.developerPayload = reader.nextString();
                case 2 -> purchase.purchaseState = reader.nextInt();
                case 3 -> purchase.purchaseTime = reader.nextLong();
                case 4 -> purchase.purchaseId = reader.nextString();
                case 5 -> purchase.acknowledgeState = reader.nextInt();
                case 6 -> purchase.quantity = reader.nextInt();
                default -> skip(reader);
            }
        }
        reader.endObject();
        return purchase;
    }

    @Override
    Object readPage(ResponseBody body) throws IOException {
        JsonReader reader = JsonReader.of(body.source());
        VoidedPage page = new VoidedPage();
        reader.beginObject();
        while (reader.hasNext()) {
            switch (reader.selectName(PAGE)) {
                case 0 -> page.continuationKey = reader.nextString();
                case 1 -> readRows(reader, page);
                default -> skip(reader);
            }
        }
        reader.endObject();
        return page;
    }

    private static void readRows(JsonReader reader, VoidedPage page) throws IOException {
        reader.beginArray();
        while (reader.hasNext()) {
            page.voidedPurchaseList.add(readRow(reader));
        }
        reader.endArray();
    }

    private static VoidedPage.Row readRow(JsonReader reader) throws IOException {
        VoidedPage.Row row = new VoidedPage.Row();
        reader.beginObject();
        while (reader.hasNext()) {
            switch (reader.selectName(ROW)) {
                case 0 -> row.purchaseId = reader.nextString();
                case 1 -> row.purchaseTime = reader.nextLong();
                case 2 -> row.voidedTime = reader.nextLong();
                case 3 -> row.purchaseToken = reader.nextString();
                case 4 -> row.marketCode = reader.nextString();
                default -> skip(reader);
            }
        }
        reader.endObject();
        return row;
    }

    private static void skip(JsonReader reader) throws IOException {
        reader.skipName();
        reader.skipValue();
    }
}
