package io.github.onestore4j.model;

/** A code of ONE store's. Codes that this library does not know are kept as they were sent. */
public interface OpenEnum {
    /** The code as ONE store sends it. */
    String value();

    /** Whether this library knows the code. */
    boolean isKnown();
}
