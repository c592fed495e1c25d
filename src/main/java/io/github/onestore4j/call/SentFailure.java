package io.github.onestore4j.call;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A connection failed after it was made: a part of the request, or all of it, may have reached the server. */
final class SentFailure extends IOException {
    private static final long serialVersionUID = 1;

    SentFailure(IOException cause) {
        super(cause.getMessage(), cause);
    }

    /** Whether a call that ended like this may have reached the server. */
    static boolean isBehind(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SentFailure) {
                return true;
            }
        }
        return false;
    }
}
