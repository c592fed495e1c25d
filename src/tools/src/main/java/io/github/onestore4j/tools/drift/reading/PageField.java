package io.github.onestore4j.tools.drift.reading;

import io.github.onestore4j.tools.drift.model.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A field as a page describes it. What the page does not speak of is null; a size it speaks of as none is 0. */
public final class PageField {
    /** The size of a field whose page says that it has none. */
    public static final int NONE = 0;

    private final String name;
    private final int line;
    private final List<PageField> children = new ArrayList<>();

    @Nullable
    Kind kind;

    @Nullable
    Kind itemKind;

    @Nullable
    Integer size;

    @Nullable
    Boolean required;

    PageField(String name, int line) {
        this.name = name;
        this.line = line;
    }

    public String name() {
        return name;
    }

    public int line() {
        return line;
    }

    public @Nullable Kind kind() {
        return kind;
    }

    /** The kind of the items, where the page gives one to an array. */
    public @Nullable Kind itemKind() {
        return itemKind;
    }

    public @Nullable Integer size() {
        return size;
    }

    public @Nullable Boolean required() {
        return required;
    }

    public List<PageField> children() {
        return List.copyOf(children);
    }

    void add(PageField child) {
        children.add(child);
    }

    @Nullable
    PageField child(String wanted) {
        return children.stream()
                .filter(child -> child.name.equals(wanted))
                .findFirst()
                .orElse(null);
    }
}
