package io.github.onestore4j.tools.drift.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells a name that was changed from one that was taken away and another that was added. */
final class Pairs {
    private Pairs() {}

    /** For names only the page has, the name only the spec has that it took the place of. */
    static Map<String, String> renamed(List<String> page, List<String> spec) {
        List<String> added = new ArrayList<>(page);
        added.removeAll(spec);
        List<String> removed = new ArrayList<>(spec);
        removed.removeAll(page);
        Map<String, String> renamed = new LinkedHashMap<>();
        for (String name : added) {
            String best = null;
            for (String old : removed) {
                boolean alike =
                        similarity(name, old) >= 0.6 || samePlace(page, page.indexOf(name), spec, spec.indexOf(old));
                if (alike && (best == null || similarity(name, old) > similarity(name, best))) {
                    best = old;
                }
            }
            if (best != null) {
                renamed.put(name, best);
                removed.remove(best);
            }
        }
        return renamed;
    }

    private static boolean samePlace(List<String> page, int inPage, List<String> spec, int inSpec) {
        return at(page, inPage - 1).equals(at(spec, inSpec - 1))
                && at(page, inPage + 1).equals(at(spec, inSpec + 1));
    }

    private static String at(List<String> names, int index) {
        return index < 0 || index >= names.size() ? "" : names.get(index);
    }

    /** 1 for equal texts, 0 for texts without a letter in common. */
    static double similarity(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            row[column] = column;
        }
        for (int line = 1; line <= one.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column <= other.length(); column++) {
                int changed = diagonal + (one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(changed, Math.min(row[column], row[column - 1]) + 1);
            }
        }
        int longest = Math.max(1, Math.max(one.length(), other.length()));
        return 1 - (double) row[other.length()] / longest;
    }
}
