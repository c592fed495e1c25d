package io.github.onestore4j.tools.drift.compare;

import io.github.onestore4j.tools.drift.spec.SpecNode;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the page says and the spec does not, or the other way round.
 *
 * @param change added, removed or changed, seen from the spec
 * @param owner the operation, message or list of codes that it is about
 * @param element the part of it, such as {@code response purchaseId}; empty for the whole
 * @param facet what of it differs, such as {@code size}
 * @param page what the page says; {@code -} for nothing
 * @param spec what the spec says; {@code -} for nothing
 * @param where the spec's element that is to be looked at
 * @param slip how the spec settles it; null when it does not, which makes it drift
 */
public record Difference(
        String change,
        String owner,
        String element,
        String facet,
        String page,
        String spec,
        int line,
        SpecNode where,
        @Nullable String slip) {
    public boolean isSettled() {
        return slip != null;
    }

    /** Returns what it is about, from the operation down. */
    public String subject() {
        return (owner + " " + element).strip();
    }
}
