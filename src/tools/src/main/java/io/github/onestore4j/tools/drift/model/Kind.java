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

    public boolean isNumber() {
        return this == INTEGER || this == LONG || this == NUMBER;
    }

    /** Whether a page that says this one agrees with a spec that says the other. */
    public boolean agreesWith(Kind other) {
        boolean bothNumbers = isNumber() && other.isNumber();
        return this == other || (bothNumbers && (this == NUMBER || other == NUMBER));
    }

    @Override
    public String toString() {
        return name().charAt(0) + name().substring(1).toLowerCase(java.util.Locale.ROOT);
    }
}
