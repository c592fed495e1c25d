package io.github.onestore4j.benchmarks.contestant;

/** A way to make two calls: one whose response is a small object, and one whose response is a page of 100 rows. */
public interface Contestant extends AutoCloseable {
    /** Looks up a purchase. */
    Object purchase() throws Exception;

    /** Lists voided purchases. */
    Object page() throws Exception;

    @Override
    default void close() {
        // Most have nothing that keeps a program from ending.
    }
}
