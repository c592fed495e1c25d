package io.github.onestore4j.call;

import java.io.IOException;

/** Thrown by an interceptor that finds no token for a call. An interceptor may throw nothing but an IOException. */
public final class TokenUnavailable extends IOException {
    private static final long serialVersionUID = 1;

    private final RuntimeException reason;

    /** Carries the reason to where the user's exception is made. */
    public TokenUnavailable(RuntimeException reason) {
        super(reason.getMessage(), reason);
        this.reason = reason;
    }

    RuntimeException reason() {
        return reason;
    }
}
