package io.github.onestore4j.tools.drift.reading;

import io.github.onestore4j.tools.drift.model.Kind;
import io.github.onestore4j.tools.drift.model.Place;
import io.github.onestore4j.tools.drift.page.Block;
import io.github.onestore4j.tools.drift.reading.PageGroup.Item;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the JSON objects in a block of code as pages print them: with comments, and commas too few or too many. */
final class SampleJson {
    private static final Pattern START =
            Pattern.compile("(?m)^[ \\t]*(?:\\w+\\s*[=:]\\s*)?(\\{)(?=\\s*(?:[\"'}{/.…]|\\w+\"?\\s*:))");
    private static final Pattern TOKEN = Pattern.compile("(?<space>[\\s,\\u00a0]+|//[^\\n]*|/\\*(?s:.*?)\\*/)"
            + "|(?<string>\"(?:[^\"\\\\\\n]|\\\\.)*+\"|'(?:[^'\\\\\\n]|\\\\.)*+')"
            + "|(?<mark>[{}\\[\\]:])|(?<more>\\.\\.\\.|…)|"
            + "(?<word>[^\\s,{}\\[\\]:\"]++(?:[ \\t]++(?!//|/\\*)[^\\s,{}\\[\\]:\"]++)*+)");

    private static final int DEEPEST = 50;

    private record Open(char bracket, String path) {}

    private final Place place;
    private final Block.Code code;
    private final String text;
    private final List<PageGroup> bodies = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private int line;
    private int counted;
    private String problem = "";

    SampleJson(Place place, Block.Code code) {
        this.place = place;
        this.code = code;
        this.text = code.text();
        this.line = code.line();
    }

    List<PageGroup> bodies() {
        return bodies;
    }

    String problem() {
        return problem;
    }

    /** The line that was reached. */
    int line() {
        return line;
    }

    /** False when there is a body that cannot be taken for JSON. */
    boolean read() {
        Matcher start = START.matcher(text);
        int from = 0;
        while (problem.isEmpty() && start.find(from)) {
            from = body(start.start(1));
        }
        return problem.isEmpty();
    }

    private int body(int from) {
        List<Item> values = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        String name = null;
        boolean named = false;
        boolean elided = false;
        int at = from;
        do {
            if (!token.find(at) || token.start() != at) {
                problem = at >= text.length() ? "it has no end" : "nobody knows what this is";
                return at;
            }
            at = token.end();
            count(token.start());
            String word = token.group();
            boolean inObject = !open.isEmpty() && open.getFirst().bracket() == '{';
            elided |= token.group("more") != null;
            boolean isSilent = token.group("space") != null || token.group("more") != null;
            if (!isSilent && word.equals(":")) {
                named = name != null;
            } else if (!isSilent && (word.equals("}") || word.equals("]"))) {
                if (open.pop().bracket() != (word.equals("}") ? '{' : '[') || name != null) {
                    problem = "a bracket closes another one, or a value is missing";
                }
            } else if (!isSilent && inObject && !named) {
                problem = name == null && !word.matches("[{\\[]") ? "" : "a name and a colon were expected";
                name = token.group("string") == null ? word : word.substring(1, word.length() - 1);
            } else if (!isSilent) {
                String path = open.isEmpty() ? "" : child(open.getFirst(), name);
                if (inObject) {
                    values.add(value(path, kind(word, token.group("string") != null)));
                }
                if (word.equals("{") || word.equals("[")) {
                    open.push(new Open(word.charAt(0), path));
                    problem = open.size() > DEEPEST ? "it nests too deep" : "";
                }
                named = false;
                name = null;
            }
        } while (problem.isEmpty() && !open.isEmpty());
        bodies.add(new PageGroup(place, values.isEmpty() ? line : values.get(0).line(), values, true, elided));
        return at;
    }

    private static String child(Open parent, @Nullable String name) {
        return parent.bracket() == '[' || name == null
                ? parent.path()
                : parent.path().isEmpty() ? name : parent.path() + "." + name;
    }

    /** A name is printed with spaces at its end now and then. */
    private Item value(String path, @Nullable Kind kind) {
        Map<String, String> says = new HashMap<>();
        if (kind != null) {
            says.put("sample type", kind.toString());
        }
        if (path.endsWith(" ")) {
            says.put("sample name", path.substring(path.lastIndexOf('.') + 1));
        }
        String name = path.contains(" ") ? path.replaceAll(" +(?=\\.|$)", "") : path;
        return new Item(name, says, List.of(), line, code);
    }

    private static @Nullable Kind kind(String word, boolean string) {
        return switch (word) {
            case "{" -> Kind.OBJECT;
            case "[" -> Kind.ARRAY;
            case "true", "false" -> Kind.BOOLEAN;
            default -> string ? Kind.STRING : word.matches("-?\\d+(\\.\\d+)?") ? Kind.NUMBER : null;
        };
    }

    private void count(int to) {
        for (; counted < to; counted++) {
            line += text.charAt(counted) == '\n' ? 1 : 0;
        }
    }
}
