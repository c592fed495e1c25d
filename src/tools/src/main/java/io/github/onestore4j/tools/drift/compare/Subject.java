package io.github.onestore4j.tools.drift.compare;

import io.github.onestore4j.tools.drift.spec.SpecNode;
import org.jspecify.annotations.Nullable;

/**
 * What a difference is about.
 *
 * @param owner the operation or message it belongs to
 * @param element the part of it, such as {@code response purchaseId}; empty for the whole
 * @param node the element of the spec
 * @param operation the element of the owner, which may settle differences of its parts
 */
record Subject(
        String owner,
        String element,
        SpecNode node,
        @Nullable SpecNode operation) {
    Subject part(String part, SpecNode of) {
        return new Subject(owner, (element + " " + part).strip(), of, operation);
    }

    Subject nested(String name, SpecNode of) {
        return new Subject(owner, element + "." + name, of, operation);
    }

    String text() {
        return (owner + " " + element).strip();
    }
}
