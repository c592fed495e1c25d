package io.github.onestore4j.tools.reliability;

import io.github.onestore4j.error.OneStoreApiException;
import io.github.onestore4j.error.OneStoreConnectionException;
import io.github.onestore4j.error.OneStoreException;
import io.github.onestore4j.error.OneStoreResponseException;
import io.github.onestore4j.error.OneStoreTokenException;

/** How a call ends for its caller. */
public enum Ending {
    /** With a value. */
    SUCCESS("success"),

    /** With a {@link OneStoreConnectionException}. */
    CONNECTION("`OneStoreConnectionException`"),

    /** With a {@link OneStoreResponseException}. */
    RESPONSE("`OneStoreResponseException`"),

    /** With a {@link OneStoreApiException}. */
    API("`OneStoreApiException`"),

    /** With a {@link OneStoreTokenException}. */
    TOKEN("`OneStoreTokenException`");

    private final String words;

    Ending(String words) {
        this.words = words;
    }

    static Ending of(OneStoreException exception) {
        if (exception instanceof OneStoreConnectionException) {
            return CONNECTION;
        }
        if (exception instanceof OneStoreResponseException) {
            return RESPONSE;
        }
        return exception instanceof OneStoreTokenException ? TOKEN : API;
    }

    @Override
    public String toString() {
        return words;
    }
}
