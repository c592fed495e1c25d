package io.github.onestore4j.model;

import java.util.Iterator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * All entries of a list that ONE store returns page by page. A page is requested when a loop gets to it; if that fails,
 * the loop can go on from there. Every loop starts anew. Threads may share the list, but not a loop.
 *
 * @param <T> an entry
 */
public interface Pages<T> extends Iterable<T> {
    /**
     * Starts a loop.
     *
     * @throws IllegalArgumentException if the range cannot be listed now
     */
    @Override
    Iterator<T> iterator();

    /** Returns the entries as a stream, which requests its pages as a loop does. */
    default Stream<T> stream() {
        return StreamSupport.stream(spliterator(), false);
    }
}
