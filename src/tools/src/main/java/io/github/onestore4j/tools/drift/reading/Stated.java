package io.github.onestore4j.tools.drift.reading;

/**
 * A thing a page says.
 *
 * @param piece the row, line or block of the page that says it
 */
public record Stated<T>(T value, int line, Object piece) {}
