package io.github.onestore4j.tools.openapi.flat;

import io.github.onestore4j.tools.openapi.Target;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Things that a spec lists together: the fields of one part of a call, or of a message, or codes.
 *
 * @param owner the operation, message or list of codes
 * @param page the address of the page that the group was read off
 * @param hasOwnTable whether that page has a table for it, so that none is drift
 */
public record SpecGroup(
        String owner,
        Place place,
        String page,
        Target where,
        Map<String, SpecItem> byPath,
        Map<String, List<SpecItem>> byName,
        boolean hasOwnTable) {

    public static SpecGroup of(
            String owner, Place place, String page, Target where, Collection<SpecItem> items, boolean hasOwnTable) {
        SpecGroup group = new SpecGroup(owner, place, page, where, new LinkedHashMap<>(), new HashMap<>(), hasOwnTable);
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

    /** Returns the names at the top of the group. */
    public String names() {
        return items().stream()
                .filter(item -> item.parent().isEmpty())
                .map(SpecItem::name)
                .collect(Collectors.joining(", "));
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
