package io.github.onestore4j.benchmarks.calls;

import io.github.onestore4j.benchmarks.contestant.Contestant;
import io.github.onestore4j.benchmarks.contestant.Way;
import io.github.onestore4j.benchmarks.measure.Lap;
import io.github.onestore4j.benchmarks.measure.Laps;
import io.github.onestore4j.benchmarks.measure.Race;
import io.github.onestore4j.benchmarks.server.Jvm;
import io.github.onestore4j.benchmarks.server.ServerProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * As many calls as go, by 1, 8 and 64 callers: a small object, and a page of 100 rows. The rounds are run by several
 * JVMs, one after the other, as each of them compiles the same code in another way.
 */
public final class Throughput {
    private static final int JVMS = 3;
    private static final int ROUNDS = 5;
    private static final Duration WARM_UP = Duration.ofMillis(1500);
    private static final Duration LAP = Duration.ofMillis(400);
    private static final Goals OBJECT = new Goals("≥ 1.0", "OkHttp, Jackson ≥ 1.0", "≤ 15", "OkHttp's");
    private static final Goals PAGE = new Goals(
            "≥ 1.1", "OkHttp, Jackson ≥ 1.0; Generator ≥ 2.4; Google ≥ 2.2; java.net.http ≥ 1.5", "≤ 42", "OkHttp's");

    private Throughput() {}

    /** What is asked for, and by how many callers. */
    private record Load(boolean isPage, int callers) {
        static final List<Load> ALL = List.of(
                new Load(false, 1),
                new Load(true, 1),
                new Load(false, 8),
                new Load(true, 8),
                new Load(false, 64),
                new Load(true, 64));

        Callable<?> call(Contestant contestant) {
            return isPage ? contestant::page : contestant::purchase;
        }

        Goals goals() {
            return callers != 8 ? Goals.NONE : isPage ? PAGE : OBJECT;
        }

        @Override
        public String toString() {
            return (isPage ? "page, " : "object, ") + callers + (callers == 1 ? " caller" : " callers");
        }
    }

    static void measure(ServerProcess server, Results results) throws Exception {
        List<Laps<Way>> laps = Load.ALL.stream().map(load -> new Laps<Way>()).toList();
        for (int jvm = 0; jvm < JVMS; jvm++) {
            run(server, laps);
        }
        for (int load = 0; load < laps.size(); load++) {
            add(Load.ALL.get(load), laps.get(load), results);
        }
    }

    private static void run(ServerProcess server, List<Laps<Way>> laps) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Jvm.command(Throughput.class.getName(), server.url()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] figures = line.split(" ", -1);
                Laps<Way> ofLoad = laps.get(Integer.parseInt(figures[0]));
                ofLoad.add(
                        Way.valueOf(figures[1]),
                        new Lap(
                                Double.parseDouble(figures[2]),
                                Double.parseDouble(figures[3]),
                                Double.parseDouble(figures[4]),
                                Double.parseDouble(figures[5])));
            }
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("a JVM of the benchmark failed");
        }
    }

    /** Runs the rounds of one JVM against a server and prints a line for each lap. */
    public static void main(String[] url) throws Exception {
        Map<Way, Contestant> contestants = new EnumMap<>(Way.class);
        for (Way way : Way.values()) {
            contestants.put(way, way.to(url[0]));
        }
        for (Load load : Load.ALL) {
            Race<Way> race = new Race<>();
            contestants.forEach((way, contestant) -> race.with(way, load.call(contestant)));
            Laps<Way> laps = race.run(load.callers, ROUNDS, WARM_UP, LAP);
            for (Way way : Way.values()) {
                laps.of(way)
                        .forEach(lap -> System.out.println(Load.ALL.indexOf(load) + " " + way + " " + lap.perSecond()
                                + " " + lap.cpuMicros() + " " + lap.kilobytes() + " " + lap.switches()));
            }
        }
        Runtime.getRuntime().halt(0); // some contestants leave threads behind
    }

    private static void add(Load load, Laps<Way> laps, Results results) {
        Goals goals = load.goals();
        results.add(load + ": calls a second", "", way -> laps.median(way, Lap::perSecond));
        results.add(
                load + ": throughput, of Retrofit's",
                goals.throughput,
                way -> laps.ratio(way, Way.RETROFIT, Lap::perSecond));
        results.add(
                load + ": onestore4j's throughput, of this one's",
                goals.against,
                way -> laps.ratio(Way.ONESTORE4J, way, Lap::perSecond));
        results.add(load + ": CPU, of Retrofit's", "", way -> laps.ratio(way, Way.RETROFIT, Lap::cpuMicros));
        results.add(load + ": kB a call", goals.kilobytes, way -> laps.median(way, Lap::kilobytes));
        results.add(load + ": context switches a call", goals.switches, way -> laps.median(way, Lap::switches));
    }

    /** What onestore4j is to reach. */
    private record Goals(String throughput, String against, String kilobytes, String switches) {
        static final Goals NONE = new Goals("", "", "", "");
    }
}
