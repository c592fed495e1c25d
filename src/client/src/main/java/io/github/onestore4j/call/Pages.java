package io.github.onestore4j.call;

import io.github.onestore4j.time.TimeWindow;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * All entries of a list that ONE store hands out page by page. A page is asked for when a loop gets to it; when that
 * fails, the loop can go on from there. Every loop begins anew. The list may be shared by threads, a loop may not.
 *
 * @param <T> an entry
 */
public final class Pages<T> implements Iterable<T> {
    private final Supplier<Iterator<T>> loops;

    private Pages(Supplier<Iterator<T>> loops) {
        this.loops = loops;
    }

    /** Describes a list without a range of time; the parameters are those of the other form. */
    public static <P, T> Pages<T> of(
            Function<@Nullable String, P> page, Function<P, List<T>> entries, Function<P, @Nullable String> nextKey) {
        return new Pages<>(() -> new Loop<>(page, entries, nextKey));
    }

    /**
     * Describes a list.
     *
     * @param window settles the range when a loop begins
     * @param page asks for the page of a continuation key, or for the first page when it is null
     * @param entries a page's entries
     * @param nextKey a page's continuation key; null or empty on the last page
     */
    public static <P, T> Pages<T> of(
            Supplier<TimeWindow> window,
            BiFunction<TimeWindow, @Nullable String, P> page,
            Function<P, List<T>> entries,
            Function<P, @Nullable String> nextKey) {
        return new Pages<>(() -> {
            TimeWindow settled = window.get();
            return new Loop<>(key -> page.apply(settled, key), entries, nextKey);
        });
    }

    /**
     * Begins a loop.
     *
     * @throws IllegalArgumentException when the range cannot be listed now
     */
    @Override
    public Iterator<T> iterator() {
        return loops.get();
    }

    /** The entries as a stream, which asks for its pages as a loop does. */
    public Stream<T> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    private static final class Loop<P, T> implements Iterator<T> {
        private final Function<@Nullable String, P> page;
        private final Function<P, List<T>> entries;
        private final Function<P, @Nullable String> nextKey;
        private final Queue<T> read = new ArrayDeque<>();
        private final Set<String> keys = new HashSet<>();
        private @Nullable String key;
        private boolean more = true;

        Loop(Function<@Nullable String, P> page, Function<P, List<T>> entries, Function<P, @Nullable String> nextKey) {
            this.page = page;
            this.entries = entries;
            this.nextKey = nextKey;
        }

        @Override
        public boolean hasNext() {
            while (read.isEmpty() && more) {
                if (key != null && keys.contains(key)) {
                    throw new IllegalStateException(
                            "ONE store gave the same continuation key twice; the list has no end");
                }
                P next = page.apply(key);
                if (key != null) {
                    keys.add(key);
                }
                read.addAll(entries.apply(next));
                key = nextKey.apply(next);
                more = key != null && !key.isEmpty();
            }
            return !read.isEmpty();
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return read.remove();
        }
    }
}
