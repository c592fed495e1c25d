package io.github.onestore4j.call;

import java.util.function.UnaryOperator;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Okio;
import okio.Source;

/** Puts something between an answer's body and its reader. */
final class Bodies {
    private Bodies() {}

    static Response wrap(Response response, UnaryOperator<Source> wrapper) {
        ResponseBody body = response.body();
        if (body == null) {
            return response;
        }
        Source wrapped = wrapper.apply(body.source());
        return response.newBuilder()
                .body(ResponseBody.create(Okio.buffer(wrapped), body.contentType(), body.contentLength()))
                .build();
    }
}
