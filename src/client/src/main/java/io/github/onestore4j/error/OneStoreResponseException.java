package io.github.onestore4j.error;

import org.jspecify.annotations.Nullable;

/** An answer came back that is not ONE store's format: a gateway's HTML page for example, or JSON that does not fit. */
public final class OneStoreResponseException extends OneStoreException {
    private static final long serialVersionUID = 1;

    private final int httpStatus;
    private final boolean passing;

    /**
     * Made by the client.
     *
     * @param problem what is wrong with the answer, without any of its secrets
     * @param passing whether asking again can bring another answer
     */
    public OneStoreResponseException(
            CallSite site, int httpStatus, String problem, boolean passing, @Nullable Throwable cause) {
        super(
                site,
                "HTTP " + httpStatus + ", " + problem + outcome(site.changesState() && leavesOpen(httpStatus)),
                cause);
        this.httpStatus = httpStatus;
        this.passing = passing;
    }

    /** The HTTP status of the answer. */
    public int httpStatus() {
        return httpStatus;
    }

    @Override
    public boolean isRetryable() {
        return passing && !mayHaveHappened();
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
