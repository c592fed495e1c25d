package io.github.onestore4j.error;

import org.jspecify.annotations.Nullable;

/**
 * The call was not made, because no access token could be had for it. The cause says why: what became of the token
 * call.
 */
public final class OneStoreTokenException extends OneStoreException {
    private static final long serialVersionUID = 1;

    private final boolean retryable;

    /**
     * Made by the client.
     *
     * @param problem what became of the token call
     * @param retryable whether there can be a token later
     */
    public OneStoreTokenException(CallSite site, String problem, boolean retryable, @Nullable Throwable cause) {
        super(site, "not made for want of an access token: " + problem, cause);
        this.retryable = retryable;
    }

    @Override
    public boolean isRetryable() {
        return retryable;
    }

    @Override
    public boolean mayHaveHappened() {
        return false;
    }
}
