package io.github.onestore4j.observation;

import io.github.onestore4j.error.CallSite;
import io.github.onestore4j.error.ErrorCode;
import io.github.onestore4j.error.OneStoreApiException;
import io.github.onestore4j.error.OneStoreException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A call that has ended, for metrics, traces and logs: one of the app's, or one for an access token, whose operation is
 * {@code getAccessToken}. It contains no secret, no token and nothing of a purchase. Immutable; toString makes one line
 * of it.
 */
public final class ObservedCall {
    private final CallSite site;
    private final String clientId;
    private final int tries;
    private final Duration duration;
    private final @Nullable Integer httpStatus;
    private final @Nullable Throwable failure;
    private final boolean tokenWasRenewed;
    private final @Nullable Duration clockSkew;

    /**
     * Describes a call; OneStore does.
     *
     * @param failure what the caller gets in place of a result; null if the call succeeded
     */
    public ObservedCall(
            CallSite site,
            String clientId,
            int tries,
            Duration duration,
            @Nullable Integer httpStatus,
            @Nullable Throwable failure,
            boolean tokenWasRenewed,
            @Nullable Duration clockSkew) {
        this.site = site;
        this.clientId = clientId;
        this.tries = tries;
        this.duration = duration;
        this.httpStatus = httpStatus;
        this.failure = failure;
        this.tokenWasRenewed = tokenWasRenewed;
        this.clockSkew = clockSkew;
    }

    /** Returns the operation, by ONE store's name. */
    public String operation() {
        return site.operation();
    }

    /** Returns the name of the environment that it was made in. */
    public String environment() {
        return site.environment();
    }

    /** Returns the code of the market that it was made for; null if the API has no markets. */
    public @Nullable String market() {
        return site.market();
    }

    /** Returns the app that it was made for. */
    public String clientId() {
        return clientId;
    }

    /** Returns whether the operation changes something. */
    public boolean changesState() {
        return site.changesState();
    }

    /** Returns whether it succeeded. */
    public boolean isSuccess() {
        return failure == null;
    }

    /**
     * Returns what the caller got in place of a result, mostly a {@link OneStoreException}; null if the call succeeded.
     */
    public @Nullable Throwable failure() {
        return failure;
    }

    /** Returns why ONE store refused the call; null if it did not. */
    public @Nullable ErrorCode code() {
        return failure instanceof OneStoreApiException ? ((OneStoreApiException) failure).code() : null;
    }

    /** Returns the HTTP status of the last response; null if none came. */
    public @Nullable Integer httpStatus() {
        return httpStatus;
    }

    /** Returns whether it failed and may have changed something nevertheless. */
    public boolean mayHaveHappened() {
        return failure instanceof OneStoreException && ((OneStoreException) failure).mayHaveHappened();
    }

    /** Returns how often its request was tried, with retries; 0 if there was no access token, or no time, for it. */
    public int tries() {
        return tries;
    }

    /** Returns how long it took in all, with its access token and its retries. */
    public Duration duration() {
        return duration;
    }

    /** Returns whether ONE store refused the access token, so that the request was repeated with a new one. */
    public boolean tokenWasRenewed() {
        return tokenWasRenewed;
    }

    /**
     * Returns how far ONE store's clock is ahead of this one, to a second or so, and negative if it is behind; null if
     * no response told.
     */
    public @Nullable Duration clockSkew() {
        return clockSkew;
    }

    /**
     * Returns the outcome in one word, of which there are few: {@code success}, ONE store's code such as
     * {@code NoSuchData}, or the simple name of the failure.
     */
    public String outcome() {
        ErrorCode code = code();
        if (code != null) {
            return code.isKnown() ? code.value() : "unknown code";
        }
        return failure == null ? "success" : failure.getClass().getSimpleName();
    }

    @Override
    public String toString() {
        return clientId + ", " + site + ": " + outcome() + (httpStatus == null ? "" : ", HTTP " + httpStatus)
                + (tries == 1 ? ", 1 try, " : ", " + tries + " tries, ") + duration.toMillis() + " ms"
                + (tokenWasRenewed ? ", with a new access token" : "")
                + (mayHaveHappened() ? ", may have happened" : "");
    }
}
