package io.github.onestore4j.call;

import io.github.onestore4j.log.Quotation;
import java.io.IOException;
import okio.Buffer;

/** An answer whose end did not come; asking again can bring it whole. */
final class BrokenAnswer extends UnreadableAnswer {
    private static final long serialVersionUID = 1;

    BrokenAnswer(int httpStatus, Buffer text, IOException failure) {
        super(httpStatus, "an answer that breaks off (" + Quotation.of(failure.getMessage()) + ")", text, failure);
    }

    @Override
    boolean isPassing() {
        return true;
    }
}
