package io.github.onestore4j.tools.drift.reading;

import io.github.onestore4j.tools.drift.model.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads JSON as pages print it: with comments and ellipses, with commas too few and too many. */
final class LooseJson {
    /** What cannot be taken for JSON even so. */
    static final class NotJson extends Exception {
        private static final long serialVersionUID = 1L;

        NotJson(String problem) {
            super(problem);
        }
    }

    private final String text;
    private final int firstLine;
    private int at;

    LooseJson(String text, int at, int firstLine) {
        this.text = text;
        this.at = at;
        this.firstLine = firstLine;
    }

    Sample.Value read() throws NotJson {
        return value("");
    }

    int position() {
        return at;
    }

    int line() {
        return firstLine
                + (int) text.substring(0, Math.min(at, text.length()))
                        .chars()
                        .filter(letter -> letter == '\n')
                        .count();
    }

    private Sample.Value value(String name) throws NotJson {
        skip();
        int line = line();
        char first = peek();
        if (first == '{' || first == '[') {
            return container(name, line, first);
        }
        if (first == '"' || first == '\'') {
            return new Sample.Value(name, line, Kind.STRING, string(), List.of(), false);
        }
        int start = at;
        while (at < text.length() && ",}]\n".indexOf(text.charAt(at)) < 0 && !startsComment()) {
            at++;
        }
        String word = text.substring(start, at).strip();
        if (word.isEmpty()) {
            throw new NotJson("a value was expected");
        }
        return new Sample.Value(name, line, kind(word), word, List.of(), false);
    }

    private static @Nullable Kind kind(String word) {
        if (word.matches("-?\\d+")) {
            return Kind.NUMBER;
        }
        return word.equals("true") || word.equals("false") ? Kind.BOOLEAN : null;
    }

    private Sample.Value container(String name, int line, char open) throws NotJson {
        boolean object = open == '{';
        List<Sample.Value> children = new ArrayList<>();
        boolean elided = false;
        at++;
        skip();
        while (peek() != (object ? '}' : ']')) {
            if (text.startsWith("...", at) || peek() == '…') {
                at += peek() == '…' ? 1 : 3;
                elided = true;
            } else if (object) {
                String key = key();
                children.add(value(key));
            } else {
                children.add(value(""));
            }
            skip();
        }
        at++;
        return new Sample.Value(name, line, object ? Kind.OBJECT : Kind.ARRAY, "", children, elided);
    }

    private String key() throws NotJson {
        int start = at;
        String key;
        if (peek() == '"' || peek() == '\'') {
            key = string();
        } else {
            while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
                at++;
            }
            key = text.substring(start, at);
        }
        skip();
        if (key.isEmpty() || peek() != ':') {
            throw new NotJson("a name and a colon were expected");
        }
        at++;
        return key;
    }

    private String string() throws NotJson {
        char quote = text.charAt(at++);
        int start = at;
        while (peek() != quote) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return text.substring(start, at++);
    }

    /** Passes over white space, comments and commas. */
    private void skip() {
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ',' || text.charAt(at) == '\u00a0') {
                at++;
            } else if (startsComment()) {
                String end = text.startsWith("/*", at) ? "*/" : "\n";
                int found = text.indexOf(end, at);
                at = found < 0 ? text.length() : found + end.length();
            } else {
                return;
            }
        }
    }

    private boolean startsComment() {
        return text.startsWith("//", at) || text.startsWith("/*", at);
    }

    private char peek() throws NotJson {
        if (at >= text.length()) {
            throw new NotJson("it has no end");
        }
        return text.charAt(at);
    }
}
