package io.github.onestore4j.benchmarks.calls;

import io.github.onestore4j.benchmarks.contestant.Contestant;
import io.github.onestore4j.benchmarks.contestant.OneStoreFacade;
import io.github.onestore4j.benchmarks.contestant.Way;
import io.github.onestore4j.benchmarks.measure.Lap;
import io.github.onestore4j.benchmarks.measure.Median;
import io.github.onestore4j.benchmarks.measure.Race;
import io.github.onestore4j.benchmarks.server.ServerProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.DoubleStream;

/** Calls that wait for a server: how many wait at the same time. */
final class SlowServer {
    private static final int ROUNDS = 9;
    private static final Duration LAP = Duration.ofSeconds(2);
    private static final int IN_FLIGHT = 64;
    private static final int MANY_CALLERS = 256;

    private SlowServer() {}

    static void measure(ServerProcess server, Results results) throws Exception {
        results.add(
                "asynchronous, server of 20 ms: throughput, of 64 / 20 ms",
                "≥ 0.9",
                Map.of(Way.ONESTORE4J, asynchronous(server.urlAfter(20), IN_FLIGHT / 0.020)));
        results.add(
                MANY_CALLERS + " callers, server of 200 ms: throughput, of OkHttp's",
                "≥ 0.95",
                Map.of(Way.ONESTORE4J, synchronous(server.urlAfter(200)), Way.OKHTTP_MOSHI, 1.0));
    }

    /** Makes more calls than the client has in flight, and waits for all of them. */
    private static double asynchronous(String url, double ideal) {
        int calls = (int) (ideal * LAP.toSeconds());
        DoubleStream.Builder rates = DoubleStream.builder();
        try (OneStoreFacade oneStore = new OneStoreFacade(url)) {
            double unused = perSecond(oneStore, calls);
            for (int round = 0; round < ROUNDS; round++) {
                rates.add(perSecond(oneStore, calls));
            }
        }
        return Median.of(rates.build()) / ideal;
    }

    private static double perSecond(OneStoreFacade oneStore, int calls) {
        long start = System.nanoTime();
        List<CompletableFuture<?>> all = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            all.add(oneStore.purchaseAsync());
        }
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
        return calls * 1e9 / (System.nanoTime() - start);
    }

    private static double synchronous(String url) throws Exception {
        try (Contestant oneStore = Way.ONESTORE4J.to(url);
                Contestant okHttp = Way.OKHTTP_MOSHI.to(url)) {
            return new Race<Way>()
                    .with(Way.ONESTORE4J, oneStore::purchase)
                    .with(Way.OKHTTP_MOSHI, okHttp::purchase)
                    .run(MANY_CALLERS, ROUNDS, LAP, LAP)
                    .ratio(Way.ONESTORE4J, Way.OKHTTP_MOSHI, Lap::perSecond);
        }
    }
}
