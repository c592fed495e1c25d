package io.github.onestore4j.error;

import org.jspecify.annotations.Nullable;

/** An answer came back that is not ONE store's format: a gateway's HTML page for example, or JSON that does not fit. */
public final class OneStoreResponseException extends OneStoreException {
    private static final long serialVersionUID = 1;

    private final int httpStatus;

    /**
     * Made by the client.
     *
     * @param problem what is wrong with the answer, without any of its secrets
     */
    public OneStoreResponseException(CallSite site, int httpStatus, String problem, @Nullable Throwable cause) {
        super(
                site,
                "HTTP " + httpStatus + ", " + problem + outcome(site.changesState() && leavesOpen(httpStatus)),
                cause);
        this.httpStatus = httpStatus;
    }

    /** The HTTP status of the answer. */
    public int httpStatus() {
        return httpStatus;
    }

    @Override
    public boolean isRetryable() {
        return httpStatus >= 500 && !mayHaveHappened();
    }

    @Override
    public boolean mayHaveHappened() {
        return changesState() && leavesOpen(httpStatus);
    }

    /** A front server's 4xx page never reached the application; a 2xx or 5xx may have. */
    private static boolean leavesOpen(int httpStatus) {
        return httpStatus < 300 || httpStatus >= 500;
    }
}
