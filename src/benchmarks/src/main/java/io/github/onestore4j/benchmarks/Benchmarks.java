package io.github.onestore4j.benchmarks;

import io.github.onestore4j.benchmarks.calls.SideBySide;
import io.github.onestore4j.benchmarks.decoding.Decoding;

/** Measures what it is told to, and prints one table in Markdown. */
public final class Benchmarks {
    private Benchmarks() {}

    /** Runs {@code calls} or {@code decoding}. */
    public static void main(String[] arguments) throws Exception {
        String what = arguments.length == 1 ? arguments[0] : "";
        switch (what) {
            case "calls" -> SideBySide.run();
            case "decoding" -> Decoding.run();
            default -> throw new IllegalArgumentException("say what to measure: calls or decoding");
        }
    }
}
