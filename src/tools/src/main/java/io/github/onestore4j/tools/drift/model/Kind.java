package io.github.onestore4j.tools.drift.model;

/** The kind of a value, as far as pages tell kinds apart. */
public enum Kind {
    STRING,
    INTEGER,
    LONG,
    /** A number of any width. */
    NUMBER,
    BOOLEAN,
    OBJECT,
    ARRAY;

    @Override
    public String toString() {
        return name().charAt(0) + name().substring(1).toLowerCase(java.util.Locale.ROOT);
    }
}
