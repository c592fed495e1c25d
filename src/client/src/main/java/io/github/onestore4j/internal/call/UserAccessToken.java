package io.github.onestore4j.internal.call;

/** The access token of one user. Immutable; toString leaves the token out. */
public final class UserAccessToken {
    private final String value;

    private UserAccessToken(String value) {
        this.value = value;
    }

    /**
     * Keeps a token.
     *
     * @throws IllegalArgumentException if it cannot be sent in a header; the message does not contain it
     */
    public static UserAccessToken of(String value) {
        Arguments arguments = Arguments.of("pc");
        if (arguments.present("userAccessToken", value).regionMatches(true, 0, "Bearer ", 0, 7)) {
            throw arguments.refusal("userAccessToken", "starts with 'Bearer '; pass the token alone");
        }
        arguments.pasted("userAccessToken", value);
        if (!isHeaderValue(value)) {
            throw arguments.refusal("userAccessToken", "contains a character that cannot be sent in a header");
        }
        return new UserAccessToken(value);
    }

    /** Returns whether a token has visible ASCII characters only, so that nothing in it can end a header. */
    public static boolean isHeaderValue(String token) {
        for (int i = 0; i < token.length(); i++) {
            if (token.charAt(i) <= ' ' || token.charAt(i) >= 0x7f) {
                return false;
            }
        }
        return true;
    }

    String value() {
        return value;
    }

    @Override
    public String toString() {
        return "UserAccessToken[\u2588]";
    }
}
