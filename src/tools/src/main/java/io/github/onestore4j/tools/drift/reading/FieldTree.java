package io.github.onestore4j.tools.drift.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts fields below one another, by brackets, by dotted names, and by how deep a name is set. */
final class FieldTree {
    private record Deep(int depth, PageField field) {}

    /** What a bracket has opened, and the fields in it that deeper ones may belong to. */
    private record Scope(char bracket, PageField owner, Deque<Deep> above) {}

    private final PageField root = new PageField("", 0);
    private final Deque<Scope> scopes = new ArrayDeque<>();

    FieldTree() {
        scopes.push(new Scope(' ', root, new ArrayDeque<>()));
    }

    List<PageField> fields() {
        return root.children();
    }

    boolean isOpen() {
        return scopes.size() > 1;
    }

    /** What the brackets that are open belong to. */
    PageField owner() {
        return scopes.getFirst().owner();
    }

    void add(PageField field, List<String> path, int depth) {
        Deque<Deep> above = scopes.getFirst().above();
        while (!above.isEmpty() && above.getFirst().depth() >= depth) {
            above.pop();
        }
        PageField parent = above.isEmpty() ? owner() : above.getFirst().field();
        for (String outer : path.subList(0, path.size() - 1)) {
            PageField existing = parent.child(outer);
            if (existing == null) {
                existing = new PageField(outer, field.line());
                parent.add(existing);
            }
            parent = existing;
        }
        parent.add(field);
        above.push(new Deep(depth, field));
    }

    void open(String brackets, @Nullable PageField owner) {
        for (int index = 0; index < brackets.length(); index++) {
            scopes.push(new Scope(brackets.charAt(index), owner == null ? owner() : owner, new ArrayDeque<>()));
        }
    }

    /** False when they close what is not open. */
    boolean close(String brackets) {
        for (int index = 0; index < brackets.length(); index++) {
            char opened = brackets.charAt(index) == '}' ? '{' : '[';
            if (scopes.getFirst().bracket() != opened) {
                return false;
            }
            scopes.pop();
        }
        return true;
    }
}
