package io.github.onestore4j.benchmarks.calls;

import io.github.onestore4j.benchmarks.contestant.Way;
import io.github.onestore4j.benchmarks.measure.Table;
import io.github.onestore4j.benchmarks.server.ServerProcess;
import java.util.Arrays;

/** The client beside other ways to make the same calls, over loopback. */
public final class SideBySide {
    private SideBySide() {}

    /** Measures everything and prints the table. */
    public static void run() throws Exception {
        Results results = new Results(
                new Table(Arrays.stream(Way.values()).map(Way::title).toList()));
        try (ServerProcess server = ServerProcess.start()) {
            Throughput.measure(server, results);
            SlowServer.measure(server, results);
            FirstCalls.measure(server, results);
        }
        Verification.measure(results);
        System.out.println(results);
    }
}
