package io.github.onestore4j.spring;

import io.github.onestore4j.ledger.PurchaseLedger;
import io.github.onestore4j.ledger.SweepReport;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Sweeps a ledger again and again, on a thread of its own, while the application runs. */
final class LedgerSweeps implements SmartLifecycle {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Log LOG = LogFactory.getLog(LedgerSweeps.class);

    private final PurchaseLedger ledger;
    private final Duration interval;
    private final Consumer<SweepReport> listener;
    private @Nullable ScheduledExecutorService thread;

    LedgerSweeps(PurchaseLedger ledger, Duration interval, Consumer<SweepReport> listener) {
        this.ledger = ledger;
        this.interval = interval;
        this.listener = listener;
    }

    @Override
    public synchronized void start() {
        if (interval.isZero()) {
            return;
        }
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread sweeper = new Thread(work, "onestore-sweep");
            sweeper.setDaemon(true);
            return sweeper;
        });
        ScheduledFuture<?> unused =
                started.scheduleWithFixedDelay(this::sweep, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
        thread = started;
    }

    /** A sweep that fails must not be the last one. */
    private void sweep() {
        try {
            SweepReport report = ledger.sweep();
            if (!report.failures().isEmpty() || !report.missed().isEmpty()) {
                LOG.warn(report);
            }
            listener.accept(report);
        } catch (RuntimeException failed) {
            LOG.warn("The sweep failed; the next one is in " + interval, failed);
        }
    }

    /**
     * Waits a while for a sweep that is under way, which still needs the database. What it has not done, the next one
     * does.
     */
    @Override
    public synchronized void stop() {
        if (thread == null) {
            return;
        }
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("A sweep is still under way; another instance goes on with it");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
