package io.github.onestore4j.call;

import io.github.onestore4j.error.ErrorDetail;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An answer with the HTTP status of a success whose body refuses the call. */
final class RefusedAnswer extends IOException {
    private static final long serialVersionUID = 1;

    final String code;
    final @Nullable String apiMessage;

    RefusedAnswer(ErrorDetail refusal) {
        super("ONE store refused the call: " + refusal);
        this.code = refusal.code() == null ? "" : refusal.code().value();
        this.apiMessage = refusal.message();
    }
}
