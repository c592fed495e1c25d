package io.github.onestore4j.tools.openapi.flat;

import java.util.Locale;

/** Where in a call, or beside it, something belongs that is listed. */
public enum Place {
    /** A parameter, of the path or of the query; or one whose page does not say of which. */
    PARAMETER,
    PATH,
    QUERY,
    HEADER,
    REQUEST,
    RESPONSE,
    /** The body of a refused call. */
    ERROR,
    /** A message that is not part of a call of ours. */
    MESSAGE,
    CODES,
    UNKNOWN;

    /** Returns whether a page's label leads to this part of a call. */
    public boolean isLabeled(Place label) {
        return switch (label) {
            case PATH, QUERY -> this == PARAMETER;
            case RESPONSE -> this == RESPONSE || this == ERROR;
            default -> this == label;
        };
    }

    public boolean isInCall() {
        return this != MESSAGE && this != CODES;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
