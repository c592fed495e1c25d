package io.github.onestore4j.call;

import java.io.IOException;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** An answer with the HTTP status of a success whose body cannot be understood. */
final class UnreadableAnswer extends IOException {
    private static final long serialVersionUID = 1;

    UnreadableAnswer(String problem, Buffer text, @Nullable Throwable cause) {
        super(problem + ", beginning with " + Excerpt.of(text), cause);
    }
}
