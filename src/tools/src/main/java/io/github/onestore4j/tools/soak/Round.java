package io.github.onestore4j.tools.soak;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.confirm.Confirmation;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.error.OneStoreException;
import io.github.onestore4j.internal.call.Retry;
import io.github.onestore4j.model.ProductType;
import io.github.onestore4j.tools.reliability.StoreOperation;
import io.github.onestore4j.tools.reliability.Visit;
import io.github.onestore4j.tools.soak.Tally.Told;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** So many calls of all operations, after which the store is asked what it has really done. */
final class Round {
    /** One call in so many is one of {@link OneStore#confirm()}, the others are the operations themselves. */
    private static final int CONFIRMATIONS = 10;

    private final OneStoreEmulator store;
    private final OneStore oneStore;
    private final Duration deadline;
    private final List<StoreOperation> operations;
    private final StoreCount count;
    private final Tally tally;
    private final ConcurrentLinkedQueue<Change> changes = new ConcurrentLinkedQueue<>();

    Round(
            OneStoreEmulator store,
            OneStore oneStore,
            Duration deadline,
            List<StoreOperation> operations,
            StoreCount count,
            Tally tally) {
        this.store = store;
        this.oneStore = oneStore;
        this.deadline = deadline;
        this.operations = operations;
        this.count = count;
        this.tally = tally;
    }

    /** What somebody was told about a change. */
    private record Report(Told told, String because) {}

    /** A change, what somebody was told about it, and how often it was made. */
    private record Change(String operation, Report report, AtomicInteger done) {}

    /** Makes one call. */
    void call(Random random) {
        if (random.nextInt(CONFIRMATIONS) == 0) {
            confirm();
        } else {
            call(operations.get(random.nextInt(operations.size())));
        }
    }

    private void call(StoreOperation operation) {
        Visit visit = operation.prepare(store, oneStore);
        AtomicInteger done = count.watch(visit.purchaseToken(), visit.purchaseId(), visit.moreId());
        long start = System.nanoTime();
        Report report = report(() -> {
            operation.callFor(visit);
            return new Report(Told.DONE, "returned");
        });
        tally.called(operation.name(), start, deadline);
        if (operation.retry() != Retry.SAFE) {
            changes.add(new Change(operation.name(), report, done));
        }
    }

    private void confirm() {
        Visit visit = Visit.of(store, oneStore, ProductType.INAPP);
        long start = System.nanoTime();
        Report report = report(
                () -> report(oneStore.confirm().consumePurchase(visit.productId(), visit.purchaseToken(), null)));
        // Two calls, each with its deadline.
        tally.called("confirm", start, deadline.multipliedBy(2));
        changes.add(new Change("confirm", report, new AtomicInteger(visit.isConsumed() ? 1 : 0)));
    }

    private static Report report(Confirmation confirmation) {
        Told told = switch (confirmation) {
            case DONE, DONE_BEFORE -> Told.DONE;
            // A request that was lost can arrive after the purchase was read back.
            case NOT_DONE, UNKNOWN -> Told.OPEN;
        };
        return new Report(told, confirmation.name());
    }

    private Report report(Supplier<Report> call) {
        try {
            return call.get();
        } catch (OneStoreException failure) {
            tally.failed();
            return new Report(failure.mayHaveHappened() ? Told.OPEN : Told.NOT_DONE, failure.toString());
        }
    }

    /** When all calls are over: compares, and empties the store. */
    void end() {
        changes.forEach(change -> tally.judge(
                change.report().told(),
                change.done().get(),
                change.operation() + ": " + change.report().because()));
        count.forgetAll();
        store.store().clear();
        store.wireMock().resetRequests();
    }
}
