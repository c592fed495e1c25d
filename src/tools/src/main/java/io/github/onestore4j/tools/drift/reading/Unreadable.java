package io.github.onestore4j.tools.drift.reading;

/** Something on the page that looks like API data and could not be understood. */
public record Unreadable(int line, String what) {}
