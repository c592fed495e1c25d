package io.github.onestore4j.call;

import io.github.onestore4j.log.Quotation;
import okio.Buffer;

/** The beginning of a body for an exception's message: one line, short, and without anything that could be a secret. */
final class Excerpt {
    private static final int BYTES = 240;

    private Excerpt() {}

    static String of(Buffer body) {
        if (body.size() == 0) {
            return "nothing";
        }
        Buffer beginning = new Buffer();
        body.copyTo(beginning, 0, Math.min(BYTES, body.size()));
        return "'" + Quotation.of(beginning.readUtf8()) + "'";
    }
}
