package io.github.onestore4j.tools.drift.reading;

import java.util.ArrayDeque;
import java.util.Deque;

/** Gives names their dotted paths: by brackets, and by how deep a name is set. */
final class Nesting {
    private static final int OUTSIDE = -1;

    /** A name that deeper ones may belong to, or an open bracket, which holds all names after it. */
    private record Level(char bracket, int depth, String path) {}

    private final Deque<Level> levels = new ArrayDeque<>();

    /** What the brackets that are open belong to; empty for nothing. */
    String owner() {
        return levels.stream()
                .filter(level -> level.depth() == OUTSIDE)
                .findFirst()
                .map(Level::path)
                .orElse("");
    }

    String path(String name, int depth) {
        endNames(depth);
        String parent = levels.isEmpty() ? "" : levels.getFirst().path();
        String path = parent.isEmpty() || name.startsWith(parent + ".") ? name : parent + "." + name;
        levels.push(new Level(' ', depth, path));
        return path;
    }

    private void endNames(int depth) {
        while (!levels.isEmpty() && levels.getFirst().depth() >= depth) {
            levels.pop();
        }
    }

    void open(String brackets, String owner) {
        brackets.chars().forEach(bracket -> levels.push(new Level((char) bracket, OUTSIDE, owner)));
    }

    /** False when they close what is not open. */
    boolean close(String brackets) {
        for (int index = 0; index < brackets.length(); index++) {
            endNames(0);
            char opened = brackets.charAt(index) == '}' ? '{' : '[';
            if (levels.isEmpty() || levels.getFirst().bracket() != opened) {
                return false;
            }
            levels.pop();
        }
        return true;
    }
}
