package io.github.onestore4j.internal.call;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * One loop over the pages of a list. It waits for a page where there is no entry left, unless {@link #requestPage} has
 * brought it before.
 */
public final class PageLoop<P, T> implements Iterator<T> {
    private final Caller caller;
    private final CallContext context;
    private final Function<@Nullable String, Call<P>> page;
    private final Function<P, List<T>> entries;
    private final Function<P, @Nullable String> nextKey;

    private final Queue<T> read = new ArrayDeque<>();
    private final Set<String> keys = new HashSet<>();
    private @Nullable String key;
    private boolean more = true;

    /**
     * Starts a loop.
     *
     * @param page requests the page of a continuation key, or the first page for null
     * @param nextKey a page's continuation key; null or empty on the last page
     */
    PageLoop(
            Caller caller,
            CallContext context,
            Function<@Nullable String, Call<P>> page,
            Function<P, List<T>> entries,
            Function<P, @Nullable String> nextKey) {
        this.caller = caller;
        this.context = context;
        this.page = page;
        this.entries = entries;
        this.nextKey = nextKey;
    }

    @Override
    public boolean hasNext() {
        while (needsPage()) {
            accept(caller.execute(nextCall(), context));
        }
        return !read.isEmpty();
    }

    /** Returns whether the next entry, if there is one, is on a page that is still to be requested. */
    public boolean needsPage() {
        return read.isEmpty() && more;
    }

    /**
     * Requests the next page without waiting, for a loop that {@linkplain #needsPage needs} it and does nothing else
     * until the future completes. Canceling the future cancels the request.
     */
    public CompletableFuture<?> requestPage() {
        return caller.enqueue(nextCall(), context, page -> {
            accept(page);
            return page;
        });
    }

    private Call<P> nextCall() {
        Call<P> call = page.apply(key);
        if (key != null && keys.contains(key)) {
            throw Caller.unusable(call, context, "the list does not end: its continuation key is one that came before");
        }
        return call;
    }

    private void accept(P next) {
        if (key != null) {
            keys.add(key);
        }
        read.addAll(entries.apply(next));
        key = nextKey.apply(next);
        more = key != null && !key.isEmpty();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return read.remove();
    }
}
