package io.github.onestore4j.call;

/**
 * The access token of one user, from the user's login. It travels with the calls that are made for the user, and with
 * no other. Immutable; toString leaves the token out.
 */
public final class UserAccessToken {
    private final String value;

    private UserAccessToken(String value) {
        this.value = value;
    }

    /**
     * Keeps a token.
     *
     * @throws IllegalArgumentException when it is empty or cannot stand in a header; the message does not hold it
     */
    public static UserAccessToken of(String value) {
        Arguments arguments = Arguments.of("pc");
        if (arguments.required("userAccessToken", value).isEmpty()) {
            throw arguments.refusal("userAccessToken", "is empty");
        }
        if (!TokenText.fitsHeader(value)) {
            throw arguments.refusal("userAccessToken", "contains a character that cannot stand in a header");
        }
        return new UserAccessToken(value);
    }

    /** The token as the login gave it; a secret. */
    public String value() {
        return value;
    }

    @Override
    public String toString() {
        return "UserAccessToken[\u2588]";
    }
}
