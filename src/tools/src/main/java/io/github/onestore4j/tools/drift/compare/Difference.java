package io.github.onestore4j.tools.drift.compare;

import io.github.onestore4j.tools.drift.spec.SpecNode;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the page says and the spec does not, or the other way round.
 *
 * @param subject what it is about, such as {@code getPurchaseDetails response purchaseId}
 * @param facet what of it differs, such as {@code size}
 * @param page what the page says; {@code -} for nothing
 * @param spec what the spec says; {@code -} for nothing
 * @param where the spec's element that is to be looked at
 * @param slip how the spec settles it; null when it does not, which makes it drift
 */
public record Difference(
        Change change,
        String subject,
        String facet,
        String page,
        String spec,
        int line,
        SpecNode where,
        @Nullable String slip) {
    /** Which way they differ, seen from the spec. */
    public enum Change {
        ADDED,
        REMOVED,
        CHANGED
    }

    public boolean isSettled() {
        return slip != null;
    }
}
