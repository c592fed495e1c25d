package io.github.onestore4j.internal.wiring;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import io.github.onestore4j.internal.auth.OAuthJsonAdapters;
import io.github.onestore4j.internal.error.ErrorJsonAdapters;
import io.github.onestore4j.internal.json.GeneratedAdaptersOnly;
import io.github.onestore4j.internal.json.JsonBodyAdapter;
import io.github.onestore4j.internal.message.MessageJsonAdapters;
import io.github.onestore4j.internal.model.ModelJsonAdapters;
import io.github.onestore4j.internal.pc.PcV7JsonAdapters;
import io.github.onestore4j.internal.v2.IapV2JsonAdapters;
import io.github.onestore4j.internal.v7.IapV7JsonAdapters;
import io.github.onestore4j.model.JsonBody;

/** All generated adapters, and no others: nothing is read or written by reflection. */
public final class Adapters {
    private Adapters() {}

    /** Makes a Moshi that knows them. */
    public static Moshi moshi() {
        Moshi.Builder moshi = new Moshi.Builder().add(JsonBody.class, new JsonBodyAdapter());
        for (JsonAdapter.Factory adapters : new JsonAdapter.Factory[] {
            // A factory loads the models that it is asked about: first those that a call returns.
            new OAuthJsonAdapters(),
            new IapV7JsonAdapters(),
            new IapV2JsonAdapters(),
            new PcV7JsonAdapters(),
            new ModelJsonAdapters(),
            new ErrorJsonAdapters(),
            new MessageJsonAdapters(),
            new GeneratedAdaptersOnly()
        }) {
            moshi.add(adapters);
        }
        return moshi.build();
    }
}
