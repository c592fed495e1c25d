package io.github.onestore4j.auth;

import io.github.onestore4j.call.TokenUnavailable;
import java.time.Duration;

/** Where access tokens come from. Used by many threads at once. */
public interface TokenSource {
    /**
     * A token for the next call.
     *
     * @param patience how long the caller can wait
     * @return a token that is believed to live
     * @throws TokenUnavailable when there is none; it says why
     */
    AccessToken accessToken(Duration patience) throws TokenUnavailable;

    /** Says that ONE store has refused a token, although it was believed to live. */
    void refused(AccessToken token);
}
