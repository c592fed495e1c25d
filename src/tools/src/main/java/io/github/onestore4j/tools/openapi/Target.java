package io.github.onestore4j.tools.openapi;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a reference names.
 *
 * @param spec the file it stands in
 * @param name its name there; empty for a node that is no reference
 */
public record Target(Spec spec, String name, JsonNode node) {
    /** Whether there was a reference. */
    public boolean isNamed() {
        return !name.isEmpty();
    }
}
