package io.github.onestore4j.ledger;

import io.github.onestore4j.error.OneStoreException;
import org.jspecify.annotations.Nullable;

/** What the tables say about a failure. */
final class Details {
    private static final int LONGEST = 500;

    private Details() {}

    /** The client's messages contain no secrets; of the game's own exceptions nobody knows. */
    static @Nullable String of(@Nullable Throwable failure) {
        if (failure == null) {
            return null;
        }
        return cut(
                failure instanceof OneStoreException
                        ? String.valueOf(failure.getMessage())
                        : failure.getClass().getName());
    }

    static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
