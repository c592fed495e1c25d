package io.github.onestore4j;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import io.github.onestore4j.internal.wiring.Adapters;
import java.io.IOException;

/**
 * Writes models as JSON and reads them again, for those who store what ONE store said. It works without reflection, and
 * reads what an earlier version of this library wrote. For use by any number of threads.
 */
public final class ModelJson {
    private static final Moshi MOSHI = Adapters.moshi();

    private ModelJson() {}

    /**
     * Returns a model as JSON, with ONE store's own names and without nulls. It contains the secrets that toString
     * leaves out.
     *
     * @param type the model's class, such as {@code PurchaseDetails.class}
     * @throws IllegalArgumentException if it is not a model of this library
     */
    public static <T> String write(Class<T> type, T model) {
        return adapter(type).toJson(model);
    }

    /**
     * Returns the model that JSON was written from.
     *
     * @param type the model's class, such as {@code PurchaseDetails.class}
     * @throws IllegalArgumentException if it is not a model of this library, or the JSON is not that of one
     */
    public static <T> T read(Class<T> type, String json) {
        try {
            T model = adapter(type).fromJson(json);
            if (model != null) {
                return model;
            }
            throw new IllegalArgumentException("null is not a " + type.getSimpleName());
        } catch (IOException | JsonDataException unfit) {
            throw new IllegalArgumentException("not the JSON of a " + type.getSimpleName(), unfit);
        }
    }

    private static <T> JsonAdapter<T> adapter(Class<T> type) {
        return MOSHI.adapter(type);
    }
}
