package io.github.onestore4j.tools.reliability;

/** Whose token a call bears. */
public enum Bearer {
    /** The app's, which the client gets and replaces by itself. */
    APP,

    /** A user's, which only a login can replace. */
    USER,

    /** None: it is the call that gets the app's token, on behalf of another call. */
    NONE
}
