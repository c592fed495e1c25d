package io.github.onestore4j.ledger;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.error.OneStoreApiException;
import io.github.onestore4j.error.OneStoreException;
import io.github.onestore4j.model.PageRequest;
import io.github.onestore4j.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sweeps one of ONE store's lists page by page, by one instance at a time, and once more from its first page if it has
 * shrunk meanwhile. The cursor moves when a page is committed, so that any instance can go on where another one has
 * stopped.
 *
 * @param <E> an entry of the list
 */
final class ListSweep<E> {
    /** ONE store lists one month back, at each page anew. */
    private static final Duration TIME_FOR_A_SWEEP = Duration.ofHours(1);

    private static final int MOST_RESTARTS = 2;

    private final OneStore oneStore;
    private final Tables tables;
    private final String name;
    private final Duration overlap;
    private final Function<PageRequest, Page<E>> list;
    private final Work<E> work;

    ListSweep(
            OneStore oneStore,
            Tables tables,
            String name,
            Duration overlap,
            Function<PageRequest, Page<E>> list,
            Work<E> work) {
        this.oneStore = oneStore;
        this.tables = tables;
        this.name = name;
        this.overlap = overlap;
        this.list = list;
        this.work = work;
    }

    /** A page of the list. */
    static final class Page<E> {
        final List<E> entries;
        final @Nullable String continuationKey;

        Page(List<E> entries, @Nullable String continuationKey) {
            this.entries = entries;
            this.continuationKey = continuationKey == null || continuationKey.isEmpty() ? null : continuationKey;
        }
    }

    /** What is done with a page; when it returns, the page is committed. */
    interface Work<E> {
        /** Returns whether entries of it have left the list, so that those of later pages have moved up. */
        boolean on(List<E> entries, SweepReport.Builder report);
    }

    void run(SweepReport.Builder report) {
        String owner = UUID.randomUUID().toString();
        SweepTable.Cursor cursor = tables.transactions.find(connection -> tables.sweeps.lease(connection, name, owner));
        if (cursor == null) {
            report.sweptElsewhere(name);
            return;
        }
        try {
            sweep(cursor, owner, report);
        } catch (OneStoreException failed) {
            report.failed(failed);
        } finally {
            tables.transactions.commit(connection -> tables.sweeps.release(connection, name, owner));
        }
    }

    private void sweep(SweepTable.Cursor cursor, String owner, SweepReport.Builder report) {
        report.missed(name, cursor.missedFrom, cursor.missedUntil);
        Long start = cursor.windowStart;
        String key = cursor.continuationKey;
        for (int begun = 0; ; begun++) {
            if (start == null || begun > 0) {
                start = begin(cursor, start, report);
                key = null;
            }
            try {
                pages(start, key, owner, report);
                return;
            } catch (OneStoreApiException | IllegalArgumentException tooLate) {
                // The window or its continuation key may have become too old for ONE store.
                boolean canPass =
                        tooLate instanceof OneStoreApiException && ((OneStoreApiException) tooLate).isRetryable();
                if (canPass || begun == MOST_RESTARTS) {
                    throw tooLate;
                }
            }
        }
    }

    private long begin(SweepTable.Cursor cursor, @Nullable Long interrupted, SweepReport.Builder report) {
        long now = tables.pauses.now();
        long earliest = oneStore.marketClock()
                .at(Instant.ofEpochMilli(now))
                .minusMonths(1)
                .plus(TIME_FOR_A_SWEEP)
                .toInstant()
                .toEpochMilli();
        Long swept = cursor.sweptUntil;
        long wanted = interrupted != null ? interrupted : swept == null ? earliest : swept - overlap.toMillis();
        long start = Math.max(earliest, wanted);
        tables.transactions.commit(connection -> {
            if (swept != null && swept < earliest) {
                tables.sweeps.miss(connection, name, swept, earliest);
            }
            tables.sweeps.begin(connection, name, start, now);
        });
        report.missed(name, swept != null && swept < earliest ? swept : null, earliest);
        return start;
    }

    private void pages(long start, @Nullable String firstKey, String owner, SweepReport.Builder report) {
        TimeRange range = TimeRange.since(Instant.ofEpochMilli(start));
        String key = firstKey;
        boolean moved = false;
        while (true) {
            Page<E> page = list.apply(PageRequest.of(range).withContinuationKey(key));
            moved |= work.on(page.entries, report);
            String next = page.continuationKey;
            if (next == null && !(moved && key != null)) {
                tables.transactions.commit(connection -> tables.sweeps.finish(connection, name, owner));
                return;
            }
            if (next == null) {
                moved = false;
            }
            if (!tables.transactions.run(connection -> tables.sweeps.advance(connection, name, owner, next))) {
                return;
            }
            key = next;
        }
    }
}
