package io.github.onestore4j.benchmarks.decoding;

import io.github.onestore4j.benchmarks.measure.Median;
import io.github.onestore4j.benchmarks.measure.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** JMH's runs of {@link DecodingBenchmark}: several pairs for each response, one after the other. */
public final class Decoding {
    private static final int PAIRS = 5;
    private static final List<DecodingBenchmark.Response> RESPONSES = List.of(DecodingBenchmark.Response.values());

    private Decoding() {}

    /** Measures the adapters and prints the table. */
    public static void run() throws RunnerException {
        Map<DecodingBenchmark.Response, List<Pair>> pairs = new EnumMap<>(DecodingBenchmark.Response.class);
        RESPONSES.forEach(response -> pairs.put(response, new ArrayList<>()));
        for (int i = 0; i < PAIRS; i++) {
            for (Map.Entry<DecodingBenchmark.Response, List<Pair>> entry : pairs.entrySet()) {
                entry.getValue().add(pair(entry.getKey()));
            }
        }
        Table table = new Table(List.of("purchase", "subscription", "page", "PC page"));
        row(table, "generated adapter, operations a second", "", pairs, Pair::generated);
        row(table, "generated adapter: speed, of reflection's", "≥ 1.0", pairs, Pair::speed);
        row(table, "generated adapter: bytes a response", "≤ reflection's", pairs, Pair::generatedBytes);
        row(table, "reflection: bytes a response", "", pairs, Pair::reflectionBytes);
        System.out.println(table);
    }

    private static void row(
            Table table,
            String what,
            String goal,
            Map<DecodingBenchmark.Response, List<Pair>> pairs,
            ToDoubleFunction<Pair> figure) {
        table.row(
                what,
                goal,
                List.copyOf(pairs.values()),
                ofOne -> Median.of(ofOne.stream().mapToDouble(figure)));
    }

    private static Pair pair(DecodingBenchmark.Response response) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(DecodingBenchmark.class.getName())
                        .param("response", response.name())
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
        return new Pair(of(results, "generated"), of(results, "reflection"));
    }

    private static RunResult of(Collection<RunResult> results, String method) {
        return results.stream()
                .filter(result -> result.getPrimaryResult().getLabel().equals(method))
                .findAny()
                .orElseThrow();
    }

    /** Two runs, one directly after the other. */
    private record Pair(RunResult generatedRun, RunResult reflectionRun) {
        double generated() {
            return generatedRun.getPrimaryResult().getScore();
        }

        double speed() {
            return generated() / reflectionRun.getPrimaryResult().getScore();
        }

        double generatedBytes() {
            return bytes(generatedRun);
        }

        double reflectionBytes() {
            return bytes(reflectionRun);
        }

        private static double bytes(RunResult run) {
            Result<?> bytes = run.getSecondaryResults().get("gc.alloc.rate.norm");
            return Objects.requireNonNull(bytes).getScore();
        }
    }
}
