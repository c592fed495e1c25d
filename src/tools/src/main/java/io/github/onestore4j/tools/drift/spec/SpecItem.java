package io.github.onestore4j.tools.drift.spec;

import java.util.List;
import java.util.Map;

/**
 * One thing that a spec lists: a parameter, a field of a body, a code.
 *
 * @param path its name below the names of what it is nested in, with a dot between two
 * @param says what the spec says of it, by facet
 * @param values the values that it can have; empty for any
 * @param isContainer whether other fields are nested in it
 */
public record SpecItem(String path, Map<String, String> says, List<String> values, boolean isContainer, SpecNode node) {
    /** Returns the last name of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** Returns the names before the last one; empty when there are none. */
    public String parent() {
        return path.substring(0, Math.max(0, path.lastIndexOf('.')));
    }
}
