package io.github.onestore4j.tools.drift.spec;

import io.github.onestore4j.tools.drift.model.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Things that a spec lists together: the fields of one part of a call, or of a message, or codes.
 *
 * @param owner the operation, message or list of codes
 * @param part what of an operation; empty for a message and for codes
 * @param page the address of the page that the group was read off
 */
public record SpecGroup(
        String owner,
        String part,
        Place place,
        String page,
        SpecNode node,
        Map<String, SpecItem> byPath,
        Map<String, List<SpecItem>> byName) {

    public static SpecGroup of(
            String owner, String part, Place place, String page, SpecNode node, Collection<SpecItem> items) {
        SpecGroup group = new SpecGroup(owner, part, place, page, node, new LinkedHashMap<>(), new HashMap<>());
        for (SpecItem item : items) {
            if (group.byPath.put(group.key(item.path()), item) == null) {
                group.byName
                        .computeIfAbsent(group.key(item.name()), name -> new ArrayList<>())
                        .add(item);
            }
        }
        return group;
    }

    public Collection<SpecItem> items() {
        return byPath.values();
    }

    /** Headers have no case. */
    private String key(String path) {
        return place == Place.HEADER ? path.toLowerCase(Locale.ROOT) : path;
    }

    /**
     * Finds what a page means; null when there is no such thing.
     *
     * @param path the path; a mere name when the page shows no nesting, which is then looked for below too
     * @param container what the page has last named that other fields can be nested in; empty for nothing
     */
    public @Nullable SpecItem find(String path, String container) {
        SpecItem exact = byPath.get(key(path));
        if (exact != null || path.contains(".")) {
            return exact;
        }
        SpecItem below = byPath.get(key(container + "." + path));
        List<SpecItem> named = byName.getOrDefault(key(path), List.of());
        return below != null || named.size() != 1 ? below : named.get(0);
    }
}
