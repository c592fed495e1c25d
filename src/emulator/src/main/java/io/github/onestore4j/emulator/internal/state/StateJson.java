package io.github.onestore4j.emulator.internal.state;

import com.squareup.moshi.FromJson;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.ToJson;
import io.github.onestore4j.emulator.store.AppKey;
import io.github.onestore4j.emulator.store.StoreState;
import io.github.onestore4j.model.CancelReason;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes and reads a store's state as JSON. */
public final class StateJson {
    private static final JsonAdapter<StoreState> JSON =
            new Moshi.Builder().add(new Values()).build().adapter(StoreState.class);

    private StateJson() {}

    /** Returns compact JSON. */
    public static String write(StoreState state) {
        return JSON.toJson(state);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException when it is something else
     */
    public static StoreState read(String json) {
        try {
            StoreState state = JSON.fromJson(json);
            if (state == null) {
                throw new IllegalArgumentException("not a saved state: null");
            }
            return state;
        } catch (IOException | JsonDataException | NullPointerException notAState) {
            throw new IllegalArgumentException("not a saved state: " + notAState.getMessage(), notAState);
        }
    }

    /** The values that JSON has no type for. */
    @SuppressWarnings("unused") // Moshi calls them.
    private static final class Values {
        @ToJson
        String write(Instant time) {
            return time.toString();
        }

        @FromJson
        Instant readTime(String text) {
            return Instant.parse(text);
        }

        @ToJson
        String write(URI url) {
            return url.toString();
        }

        @FromJson
        URI readUrl(String text) {
            return URI.create(text);
        }

        @ToJson
        String write(ProductType type) {
            return type.value();
        }

        @FromJson
        ProductType readType(String text) {
            return ProductType.of(text);
        }

        @ToJson
        String write(MarketCode market) {
            return market.value();
        }

        @FromJson
        MarketCode readMarket(String text) {
            return MarketCode.of(text);
        }

        @ToJson
        @Nullable
        String write(@Nullable CancelReason reason) {
            return reason == null ? null : reason.value();
        }

        @FromJson
        @Nullable
        CancelReason readReason(@Nullable String text) {
            return text == null ? null : CancelReason.of(text);
        }

        @ToJson
        String write(AppKey key) {
            return key.privateKey();
        }

        @FromJson
        AppKey readKey(String text) {
            return AppKey.ofPem(text);
        }
    }
}
