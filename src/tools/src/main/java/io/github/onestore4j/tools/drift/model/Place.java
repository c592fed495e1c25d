package io.github.onestore4j.tools.drift.model;

import java.util.Locale;

/** Where in a call, or beside it, a field belongs. */
public enum Place {
    PATH,
    QUERY,
    HEADER,
    /** A parameter, of which the page does not say where it goes. */
    PARAMETER,
    REQUEST,
    RESPONSE,
    /** A message that is not part of a call of ours. */
    MESSAGE,
    UNKNOWN;

    public boolean isParameter() {
        return this == PATH || this == QUERY || this == PARAMETER;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
