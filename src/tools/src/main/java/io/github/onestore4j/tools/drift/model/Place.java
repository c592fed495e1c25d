package io.github.onestore4j.tools.drift.model;

import java.util.Locale;

/** Where in a call, or beside it, something belongs that is listed. */
public enum Place {
    PATH,
    QUERY,
    /** A parameter whose page does not say whether it goes into the path or the query. */
    PARAMETER,
    HEADER,
    REQUEST,
    RESPONSE,
    /** A message that is not part of a call of ours. */
    MESSAGE,
    CODES,
    UNKNOWN;

    /** Returns the part of a call: path and query parameters are one. */
    public Place part() {
        return this == PATH || this == QUERY ? PARAMETER : this;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
