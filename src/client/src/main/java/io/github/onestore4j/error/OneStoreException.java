package io.github.onestore4j.error;

import org.jspecify.annotations.Nullable;

/**
 * A call to ONE store did not succeed. Unchecked; the message names the operation, the environment and the market, says
 * what to do, and holds no secret.
 */
public abstract class OneStoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final CallSite site;

    OneStoreException(CallSite site, String message, @Nullable Throwable cause) {
        super(site + ": " + message, cause);
        this.site = site;
    }

    /** ONE store's name of the operation that failed. */
    public final String operation() {
        return site.operation();
    }

    /** The name of the environment it was sent to. */
    public final String environment() {
        return site.environment();
    }

    /** The code of the market it was sent as; null where the API has no markets. */
    public final @Nullable String market() {
        return site.market();
    }

    /** Whether the same call, unchanged, can succeed later and may be repeated without harm. */
    public abstract boolean isRetryable();

    /**
     * Whether the call may have changed something all the same. When it is true, look the purchase up before you
     * decide; when it is false, nothing was changed.
     */
    public abstract boolean mayHaveHappened();

    final boolean changesState() {
        return site.changesState();
    }

    static String outcome(boolean mayHaveHappened) {
        return mayHaveHappened ? "; it may have happened all the same, look it up before repeating it" : "";
    }
}
