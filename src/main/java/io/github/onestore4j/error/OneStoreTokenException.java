package io.github.onestore4j.error;

/**
 * The call was not made, because no access token could be had for it. The cause is the exception of the token call, and says why.
 */
public final class OneStoreTokenException extends OneStoreException {
    private static final long serialVersionUID = 1;

    private final boolean retryable;

    /** Made by the client. */
    public OneStoreTokenException(CallSite site, RuntimeException cause) {
        super(site, "not made for want of an access token: " + cause.getMessage(), cause);
        this.retryable = cause instanceof OneStoreException && ((OneStoreException) cause).isRetryable();
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
