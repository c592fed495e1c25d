package io.github.onestore4j.call;

import io.github.onestore4j.error.OneStoreException;
import java.io.IOException;

/** Thrown when there is no token for a call. An interceptor may throw nothing but an IOException. */
public final class TokenUnavailable extends IOException {
    private static final long serialVersionUID = 1;

    private final boolean retryable;

    /** The token call has failed. */
    public TokenUnavailable(Throwable reason) {
        this(
                String.valueOf(reason.getMessage()),
                reason instanceof OneStoreException && ((OneStoreException) reason).isRetryable(),
                reason);
    }

    /**
     * No token has come.
     *
     * @param retryable whether there can be one later
     */
    public TokenUnavailable(String message, boolean retryable, Throwable reason) {
        super(message, reason);
        this.retryable = retryable;
    }

    boolean isRetryable() {
        return retryable;
    }
}
