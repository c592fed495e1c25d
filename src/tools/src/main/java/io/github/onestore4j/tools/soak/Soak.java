package io.github.onestore4j.tools.soak;

import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.emulator.fault.FaultProxy;
import io.github.onestore4j.emulator.store.EmulatorClock;
import io.github.onestore4j.emulator.store.Mode;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.tools.reliability.StoreOperation;
import io.github.onestore4j.tools.reliability.StoreOperations;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import okhttp3.OkHttpClient;

/**
 * Calls all operations from many threads for a while, over connections of which a twentieth fails in one of all ways.
 */
public final class Soak {
    private static final Duration DEADLINE = Duration.ofSeconds(2);
    private static final double SHARE_OF_FAULTS = 0.05;
    private static final int THREADS = 16;
    private static final int CALLS_A_ROUND = 2000;
    private static final long SEED = 20261124;

    private final StoreCount count = new StoreCount();
    private final OneStoreEmulator store = OneStoreEmulator.of(Mode.COMMERCIAL, EmulatorClock.running(), count);
    private final List<StoreOperation> operations = StoreOperations.all();
    private final Stalls stalls = new Stalls();
    private final Tally tally = new Tally(stalls);

    private Soak() {}

    /**
     * Runs.
     *
     * @return false when a change was lost or made twice, a call outlasted its deadline, or something was left behind
     */
    public static boolean run(Duration length, PrintStream out) throws Exception {
        return new Soak().call(length, out);
    }

    private boolean call(Duration length, PrintStream out) throws Exception {
        store.start();
        try (FaultProxy proxy = new FaultProxy(store.url(), true)) {
            proxy.injectByChance(new Random(SEED), SHARE_OF_FAULTS);
            OkHttpClient http = proxy.httpClient();
            try (OneStore oneStore = store.client(MarketCode.MKT_GLB, proxy)
                    .httpClient(http)
                    .deadline(DEADLINE)
                    .build()) {
                rounds(oneStore, System.nanoTime() + length.toNanos());
            }
            http.connectionPool().evictAll(); // a client keeps the connections of its user's
            return report(proxy, out);
        } finally {
            stalls.close();
            store.stop();
        }
    }

    private void rounds(OneStore oneStore, long end) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (int round = 0; System.nanoTime() < end; round++) {
                round(oneStore, threads, end, SEED + round);
            }
        } finally {
            threads.shutdown();
        }
    }

    private void round(OneStore oneStore, ExecutorService threads, long end, long seed) throws Exception {
        Round round = new Round(store, oneStore, DEADLINE, operations, count, tally);
        Random seeds = new Random(seed);
        List<Callable<Void>> callers = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Random random = new Random(seeds.nextLong());
            callers.add(() -> {
                for (int call = 0; call < CALLS_A_ROUND / THREADS && System.nanoTime() < end; call++) {
                    round.call(random);
                }
                return null;
            });
        }
        for (Future<Void> caller : threads.invokeAll(callers)) {
            caller.get();
        }
        round.end();
    }

    private boolean report(FaultProxy proxy, PrintStream out) {
        long threads = Leftovers.threads();
        long connections = Leftovers.connections(proxy);
        print(out, "calls", tally.calls());
        print(out, "faults injected", proxy.injected());
        print(out, "calls that failed for it", tally.failures());
        print(out, "lost state changes", tally.lost());
        print(out, "doubled state changes", tally.doubled());
        print(out, "calls more than 5 % beyond their deadline", tally.late());
        print(out, "the same while the machine stalled", tally.stalledCalls());
        print(out, "longest stall of the machine, in ms", stalls.longest().toMillis());
        print(
                out,
                "longest call, or confirmation of two, in ms",
                tally.longest().toMillis());
        tally.wrong().forEach(out::println);
        tally.overruns().forEach(out::println);
        print(out, "leaked threads", threads);
        print(out, "leaked connections", connections);
        print(out, "peak heap, in MiB", Leftovers.peakHeap() >> 20);
        return tally.lost() + tally.doubled() + tally.late() + threads + connections == 0;
    }

    private static void print(PrintStream out, String what, long number) {
        out.printf(Locale.ROOT, "%-44s %,12d%n", what, number);
    }
}
