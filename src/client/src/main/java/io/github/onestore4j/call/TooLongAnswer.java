package io.github.onestore4j.call;

import okio.Buffer;

/** An answer that is longer than any of ONE store's; asking again would bring it again. */
final class TooLongAnswer extends UnreadableAnswer {
    private static final long serialVersionUID = 1;

    TooLongAnswer(int httpStatus, long maxBodyBytes, Buffer text) {
        super(httpStatus, "an answer of more than " + maxBodyBytes + " bytes", text, null);
    }
}
