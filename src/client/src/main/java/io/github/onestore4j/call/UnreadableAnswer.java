package io.github.onestore4j.call;

import java.io.IOException;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** An answer that has come, at least in part, and cannot be understood. */
class UnreadableAnswer extends IOException {
    private static final long serialVersionUID = 1;

    private final int httpStatus;

    UnreadableAnswer(int httpStatus, String problem, Buffer text, @Nullable Throwable cause) {
        super(problem + ", beginning with " + Excerpt.of(text), cause);
        this.httpStatus = httpStatus;
    }

    final int httpStatus() {
        return httpStatus;
    }

    /** Whether asking again can bring another answer. */
    boolean isPassing() {
        return false;
    }
}
