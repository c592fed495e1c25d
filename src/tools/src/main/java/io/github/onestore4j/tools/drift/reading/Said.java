package io.github.onestore4j.tools.drift.reading;

/**
 * A thing a page says.
 *
 * @param facet what of a call it is, such as {@code path}
 * @param piece the row, line or block of the page that says it
 */
public record Said(String facet, String value, int line, Object piece) {}
