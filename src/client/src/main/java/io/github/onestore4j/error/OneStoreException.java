package io.github.onestore4j.error;

import org.jspecify.annotations.Nullable;

/**
 * A call to ONE store did not succeed. Unchecked; the message names the operation, the environment and the market, says
 * what to do, and contains no secret.
 */
public abstract class OneStoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final CallSite site;
    private final boolean mayHaveHappened;

    OneStoreException(CallSite site, String message, boolean mayHaveHappened, @Nullable Throwable cause) {
        super(
                site + ": " + message
                        + (mayHaveHappened
                                ? " It may have happened nevertheless: look the purchase up before you retry."
                                : ""),
                cause);
        this.site = site;
        this.mayHaveHappened = mayHaveHappened;
    }

    /** Returns the operation that failed, by ONE store's name. */
    public final String operation() {
        return site.operation();
    }

    /** Returns the name of the environment that it was sent to. */
    public final String environment() {
        return site.environment();
    }

    /** Returns the code of the market that it was sent for; null if the API has no markets. */
    public final @Nullable String market() {
        return site.market();
    }

    /** Returns whether the same call, unchanged, can succeed later and may be retried without harm. */
    public abstract boolean isRetryable();

    /**
     * Returns whether the call may have changed something nevertheless. If so, look the purchase up before you decide;
     * if not, nothing was changed.
     */
    public final boolean mayHaveHappened() {
        return mayHaveHappened;
    }
}
