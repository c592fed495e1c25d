package io.github.onestore4j.tools.spec;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.onestore4j.tools.openapi.Spec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every extension is one that openapi/README.md explains, and every slip is explained. */
final class ExtensionLint {
    /** The generator's own. */
    private static final Set<String> ENUM = Set.of("x-enum-varnames", "x-enum-descriptions");

    private final Set<String> known;
    private final List<String> problems;

    private ExtensionLint(Set<String> known, List<String> problems) {
        this.known = known;
        this.problems = problems;
    }

    static void check(Spec spec, List<String> problems) throws IOException {
        new ExtensionLint(explained(), problems).walk("", spec.root());
    }

    /** The names in the table. */
    static Set<String> explained() throws IOException {
        Set<String> names = new TreeSet<>();
        Matcher row = Pattern.compile("(?m)^\\| `(x-onestore-[a-z-]+)` \\|")
                .matcher(Files.readString(Path.of("openapi/README.md")));
        while (row.find()) {
            names.add(row.group(1));
        }
        return names;
    }

    private void walk(String at, JsonNode node) {
        if (node.isArray()) {
            node.forEach(item -> walk(at, item));
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            String name = member.getKey();
            if (name.startsWith("x-") && !ENUM.contains(name) && !known.contains(name) && !isHeader(at)) {
                problems.add(at + " has " + name + ", which openapi/README.md does not explain");
            }
            if (name.equals("x-onestore-slip") || name.equals("slip")) {
                Texts.explanation(at + "/" + name, member.getValue(), problems);
            }
            if (!name.equals("example")) {
                walk(at + "/" + name, member.getValue());
            }
        }
    }

    private static boolean isHeader(String at) {
        return at.endsWith("/properties");
    }
}
