package io.github.onestore4j.benchmarks.calls;

import io.github.onestore4j.benchmarks.contestant.Contestant;
import io.github.onestore4j.benchmarks.contestant.Way;
import io.github.onestore4j.benchmarks.measure.Lap;
import io.github.onestore4j.benchmarks.measure.Race;
import io.github.onestore4j.benchmarks.server.ServerProcess;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** As many calls as go, by 1, 8 and 64 callers: a small object, and a page of 100 rows. */
final class Throughput {
    private static final int ROUNDS = 15;
    private static final Duration WARM_UP = Duration.ofSeconds(2);
    private static final Duration LAP = Duration.ofMillis(400);

    private final Map<Way, Contestant> contestants = new EnumMap<>(Way.class);
    private final Results results;

    private Throughput(ServerProcess server, Results results) {
        for (Way way : Way.values()) {
            contestants.put(way, way.to(server.url()));
        }
        this.results = results;
    }

    static void measure(ServerProcess server, Results results) throws Exception {
        Throughput throughput = new Throughput(server, results);
        Goals object = new Goals("≥ 1.0", "OkHttp, Jackson ≥ 1.0", "≤ 15", "OkHttp's");
        Goals page = new Goals(
                "≥ 1.1",
                "OkHttp, Jackson ≥ 1.0; Generator ≥ 2.4; Google ≥ 2.2; java.net.http ≥ 1.5",
                "≤ 42",
                "OkHttp's");
        for (int callers : new int[] {1, 8, 64}) {
            throughput.measure("object", callers, callers == 8 ? object : Goals.NONE, way -> way::purchase);
            throughput.measure("page", callers, callers == 8 ? page : Goals.NONE, way -> way::page);
        }
        throughput.contestants.values().forEach(Contestant::close);
    }

    private void measure(String response, int callers, Goals goals, Function<Contestant, Callable<?>> call)
            throws Exception {
        Race<Way> race = new Race<>();
        contestants.forEach((way, contestant) -> race.with(way, call.apply(contestant)));
        race.run(callers, ROUNDS, WARM_UP, LAP);
        String load = response + ", " + callers + (callers == 1 ? " caller" : " callers");
        results.add(load + ": calls a second", "", way -> race.median(way, Lap::perSecond));
        results.add(
                load + ": throughput, of Retrofit's",
                goals.throughput,
                way -> race.ratio(way, Way.RETROFIT, Lap::perSecond));
        results.add(
                load + ": onestore4j's throughput, of this one's",
                goals.against,
                way -> race.ratio(Way.ONESTORE4J, way, Lap::perSecond));
        results.add(load + ": CPU, of Retrofit's", "", way -> race.ratio(way, Way.RETROFIT, Lap::cpuMicros));
        results.add(load + ": kB a call", goals.kilobytes, way -> race.median(way, Lap::kilobytes));
        results.add(load + ": context switches a call", goals.switches, way -> race.median(way, Lap::switches));
    }

    /** What onestore4j is to reach. */
    private record Goals(String throughput, String against, String kilobytes, String switches) {
        static final Goals NONE = new Goals("", "", "", "");
    }
}
