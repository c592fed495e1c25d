package io.github.onestore4j.tools.drift.reading;

import java.util.ArrayDeque;
import java.util.Deque;

/** Gives names their dotted paths: by brackets, and by how deep a name is set. */
final class Nesting {
    private record Deep(int depth, String path) {}

    /** What a bracket has opened, and the names in it that deeper ones may belong to. */
    private record Scope(char bracket, String path, Deque<Deep> above) {}

    private final Deque<Scope> scopes = new ArrayDeque<>();

    Nesting() {
        scopes.push(new Scope(' ', "", new ArrayDeque<>()));
    }

    /** What the brackets that are open belong to; empty for nothing. */
    String owner() {
        return scopes.getFirst().path();
    }

    boolean isOpen() {
        return scopes.size() > 1;
    }

    String path(String name, int depth) {
        Deque<Deep> above = scopes.getFirst().above();
        while (!above.isEmpty() && above.getFirst().depth() >= depth) {
            above.pop();
        }
        String parent = above.isEmpty() ? owner() : above.getFirst().path();
        String path = parent.isEmpty() || name.startsWith(parent + ".") ? name : parent + "." + name;
        above.push(new Deep(depth, path));
        return path;
    }

    void open(String brackets, String owner) {
        brackets.chars().forEach(bracket -> scopes.push(new Scope((char) bracket, owner, new ArrayDeque<>())));
    }

    /** False when they close what is not open. */
    boolean close(String brackets) {
        for (int index = 0; index < brackets.length(); index++) {
            if (scopes.getFirst().bracket() != (brackets.charAt(index) == '}' ? '{' : '[')) {
                return false;
            }
            scopes.pop();
        }
        return true;
    }
}
