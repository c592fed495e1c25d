package io.github.onestore4j.error;

import org.jspecify.annotations.Nullable;

/**
 * The call was not made, because no access token could be obtained for it. The cause is what became of the token call.
 */
public final class OneStoreTokenException extends OneStoreException {
    private static final long serialVersionUID = 1;

    private final boolean retryable;

    /**
     * Describes a call without a token.
     *
     * @param problem what became of the token call
     * @param retryable whether a token can be obtained later
     */
    public OneStoreTokenException(CallSite site, String problem, boolean retryable, @Nullable Throwable cause) {
        super(site, "could not obtain an access token, so the call was not made: " + problem, false, cause);
        this.retryable = retryable;
    }

    @Override
    public boolean isRetryable() {
        return retryable;
    }
}
