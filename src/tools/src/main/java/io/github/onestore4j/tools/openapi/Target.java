package io.github.onestore4j.tools.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An element of a spec, such as what a reference names.
 *
 * @param pointer where in the file it stands, as a JSON pointer; empty when nobody has asked
 */
public record Target(Spec spec, String pointer, JsonNode node) {
    /** Its name: the last part of the pointer. */
    public String name() {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    /** Whether there was a reference. */
    public boolean isNamed() {
        return !pointer.isEmpty();
    }

    /** What it refers to, through all references; itself when it is none. */
    public Target resolved() {
        return node.has("$ref") ? spec.target(node).resolved() : this;
    }

    /** What stands under these keys, one below the other, with references followed; a missing node for nothing. */
    public Target at(String... keys) {
        Target found = this;
        for (String key : keys) {
            Target parent = found.resolved();
            found = parent.child(key, parent.node.path(key));
        }
        return found;
    }

    private Target child(String key, JsonNode child) {
        return new Target(spec, pointer + "/" + key.replace("~", "~0").replace("/", "~1"), child);
    }

    public boolean isMissing() {
        return node.isMissingNode();
    }

    /** Returns what stands under these keys, by name; empty for nothing. */
    public Map<String, Target> entries(String... keys) {
        Target parent = at(keys);
        Map<String, Target> entries = new LinkedHashMap<>();
        parent.node
                .properties()
                .forEach(entry -> entries.put(entry.getKey(), parent.child(entry.getKey(), entry.getValue())));
        return entries;
    }

    /** Returns the list under these keys; empty for none. */
    public List<Target> items(String... keys) {
        Target parent = at(keys);
        List<Target> items = new ArrayList<>();
        parent.node.elements().forEachRemaining(item -> items.add(parent.child(String.valueOf(items.size()), item)));
        return parent.node.isArray() ? items : List.of();
    }

    /** The text of one of its own keys; empty for none. */
    public String text(String key) {
        return node.path(key).asText();
    }

    /** Returns the texts under one of its own keys, whether it holds one or a list of them. */
    public List<String> texts(String key) {
        JsonNode value = node.path(key);
        List<String> texts = new ArrayList<>(value.isValueNode() ? List.of(value.asText()) : List.of());
        value.elements().forEachRemaining(item -> texts.add(item.asText()));
        return texts;
    }

    public int line() {
        return spec.line(pointer);
    }

    /** Its file and line. */
    public String place() {
        return spec.file() + ":" + line();
    }
}
