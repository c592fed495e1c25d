package io.github.onestore4j.tools.drift.reading;

import org.jspecify.annotations.Nullable;

/** A thing a page says, and the line it says it on. */
public record Stated<T extends @Nullable Object>(T value, int line) {}
