package io.github.onestore4j.internal.call;

/** The app's access tokens, for any number of threads. */
public interface AccessTokens {
    /**
     * Returns a token that is believed to be valid, and waits for one if it has to.
     *
     * @param exchange the call that needs it
     * @throws CallFailure if there is none within the call's deadline
     */
    String accessToken(Exchange exchange) throws CallFailure;

    /** Takes note that ONE store refused a token: it is replaced, unless it is so new that it would be issued again. */
    void refused(String token);
}
