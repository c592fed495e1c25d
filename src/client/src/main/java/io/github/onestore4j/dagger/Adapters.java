package io.github.onestore4j.dagger;

import com.squareup.moshi.Moshi;
import io.github.onestore4j.auth.OAuthJsonAdapters;
import io.github.onestore4j.error.ErrorJsonAdapters;
import io.github.onestore4j.json.EmptyObject;
import io.github.onestore4j.json.GeneratedAdaptersOnly;
import io.github.onestore4j.json.ServerTimeJsonAdapter;
import io.github.onestore4j.model.ModelJsonAdapters;
import io.github.onestore4j.pc.PcV7JsonAdapters;
import io.github.onestore4j.time.ServerTime;
import io.github.onestore4j.time.ServerTimes;
import io.github.onestore4j.v2.IapV2JsonAdapters;
import io.github.onestore4j.v7.IapV7JsonAdapters;

/** All generated adapters together. */
final class Adapters {
    private Adapters() {}

    static Moshi moshi(ServerTimes times) {
        return new Moshi.Builder()
                .add(ServerTime.class, new ServerTimeJsonAdapter(times))
                .add(EmptyObject.class, new EmptyObject.Adapter())
                .add(new ErrorJsonAdapters())
                .add(new ModelJsonAdapters())
                .add(new OAuthJsonAdapters())
                .add(new IapV7JsonAdapters())
                .add(new IapV2JsonAdapters())
                .add(new PcV7JsonAdapters())
                .add(new GeneratedAdaptersOnly())
                .build();
    }
}
