package io.github.onestore4j.error;

import org.jspecify.annotations.Nullable;

/** A response came that is not ONE store's format: a gateway's HTML page, for example, or JSON that does not fit. */
public final class OneStoreResponseException extends OneStoreException {
    private static final long serialVersionUID = 1;

    private final int httpStatus;
    private final boolean canPass;

    /**
     * Describes a response that cannot be used.
     *
     * @param problem what is wrong with it, without its secrets
     * @param isRefusal whether its status may be taken for the request not having been carried out
     * @param canPass whether the same request can get another response
     */
    public OneStoreResponseException(
            CallSite site,
            int httpStatus,
            String problem,
            boolean isRefusal,
            boolean canPass,
            @Nullable Throwable cause) {
        super(
                site,
                "HTTP " + httpStatus + ", " + problem + ".",
                site.changesState() && !(isRefusal && HttpStatus.isRefusal(httpStatus)),
                cause);
        this.httpStatus = httpStatus;
        this.canPass = canPass || HttpStatus.canPass(httpStatus);
    }

    /** Returns the HTTP status of the response. */
    public int httpStatus() {
        return httpStatus;
    }

    @Override
    public boolean isRetryable() {
        return canPass && !mayHaveHappened();
    }
}
