package io.github.onestore4j.tools.drift.reading;

import org.jspecify.annotations.Nullable;

/** A code as a page lists it; {@code withStatus} when its table has a column for the HTTP status. */
public record PageCode(String code, @Nullable Integer status, boolean withStatus, int line) {}
