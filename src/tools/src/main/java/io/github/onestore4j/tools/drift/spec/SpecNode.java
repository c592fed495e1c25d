package io.github.onestore4j.tools.drift.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** An element of a spec, with the place it stands at: file, line and JSON pointer. */
public record SpecNode(SpecFiles files, String file, String pointer, int line, Node yaml) {
    /** What stands under these keys, one below the other; references on the way are followed. */
    public @Nullable SpecNode at(String... keys) {
        SpecNode node = this;
        for (String key : keys) {
            node = node == null ? null : node.resolved().entries().get(key);
        }
        return node;
    }

    public @Nullable String text(String key) {
        SpecNode child = entries().get(key);
        return child != null && child.yaml instanceof ScalarNode scalar ? scalar.getValue() : null;
    }

    /** This scalar's text; empty for anything else. */
    public String text() {
        return yaml instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    /** Returns what stands under these keys, by name; empty for nothing. */
    public Map<String, SpecNode> entries(String... keys) {
        SpecNode node = at(keys);
        Map<String, SpecNode> entries = new LinkedHashMap<>();
        if (node != null && node.yaml instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    String escaped = key.getValue().replace("~", "~0").replace("/", "~1");
                    entries.put(key.getValue(), node.child(escaped, key, tuple.getValueNode()));
                }
            }
        }
        return entries;
    }

    /** Returns the list under these keys; empty for none. */
    public List<SpecNode> items(String... keys) {
        SpecNode node = at(keys);
        List<SpecNode> items = new ArrayList<>();
        if (node != null && node.yaml instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> items.add(node.child(String.valueOf(items.size()), item, item)));
        }
        return items;
    }

    private SpecNode child(String key, Node place, Node value) {
        return new SpecNode(
                files, file, pointer + "/" + key, place.getStartMark().getLine() + 1, value);
    }

    /** Returns the texts of the scalars under the key, whether it holds one or a list of them. */
    public List<String> texts(String key) {
        String one = text(key);
        return one != null
                ? List.of(one)
                : items(key).stream().map(SpecNode::text).toList();
    }

    /** The element that this one refers to; itself when it is no reference. */
    public SpecNode resolved() {
        String reference = text("$ref");
        return reference == null ? this : files.follow(this, reference).resolved();
    }

    /** The spec's name, {@code iap-v7} for {@code iap-v7.yaml}. */
    public String spec() {
        return file.replaceFirst("\\.yaml$", "");
    }

    public String place() {
        return files.directory().getFileName() + "/" + file + ":" + line;
    }
}
