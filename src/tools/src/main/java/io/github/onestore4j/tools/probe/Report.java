package io.github.onestore4j.tools.probe;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Collects what the probe has found, and writes it so that anybody may read it. */
final class Report {
    private static final int SHORTEST_SECRET = 4;

    private final Set<String> secrets;
    private final List<String> calls = new ArrayList<>();
    /** What differs, with the operations at which it does. */
    private final Map<String, Set<String>> differences = new LinkedHashMap<>();

    private final Set<String> headers = new TreeSet<>();

    /** @param secrets what is masked wherever it stands; more can come in while the probe runs */
    Report(Set<String> secrets) {
        this.secrets = secrets;
    }

    void call(String line) {
        calls.add(line);
    }

    void differs(String operation, String what) {
        differences.computeIfAbsent(what, none -> new TreeSet<>()).add(operation);
    }

    void headers(List<String> names) {
        headers.addAll(names);
    }

    boolean hasDifferences() {
        return !differences.isEmpty();
    }

    void write(PrintStream out, String title) {
        List<String> lines = new ArrayList<>(List.of(title, "calls:"));
        calls.forEach(call -> lines.add("  " + call));
        lines.add("headers: " + String.join(", ", headers));
        lines.add("differs from the specs: " + differences.size());
        differences.forEach((what, operations) -> lines.add("  " + what + "  (" + String.join(", ", operations) + ")"));
        lines.forEach(line -> out.println(masked(line)));
    }

    private String masked(String line) {
        String masked = line;
        for (String secret : secrets) {
            masked = secret.length() < SHORTEST_SECRET ? masked : masked.replace(secret, "***");
        }
        return masked;
    }
}
