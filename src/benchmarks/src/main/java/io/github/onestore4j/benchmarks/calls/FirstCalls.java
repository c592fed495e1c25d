package io.github.onestore4j.benchmarks.calls;

import io.github.onestore4j.benchmarks.contestant.Contestant;
import io.github.onestore4j.benchmarks.contestant.Way;
import io.github.onestore4j.benchmarks.server.Jvm;
import io.github.onestore4j.benchmarks.server.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** What comes before the first result: classes, and the access token. */
final class FirstCalls {
    private static final int CALLERS = 1000;

    private FirstCalls() {}

    /** Makes one call in a JVM of its own, and ends that at once. The arguments are a {@link Way} and a URL. */
    public static void main(String[] arguments) throws Exception {
        Object purchase = Way.valueOf(arguments[0]).to(arguments[1]).purchase();
        Runtime.getRuntime().halt(purchase == null ? 1 : 0);
    }

    static void measure(ServerProcess server, Results results) throws Exception {
        results.add("classes loaded to the first result", "≤ 2,250", way -> classes(way, server.url()));
        results.add("token requests for " + CALLERS + " first callers", "1", Map.of(Way.ONESTORE4J, (double)
                tokenRequests(server)));
    }

    private static double classes(Way way, String url) {
        try {
            Path folder = Files.createTempDirectory("classes");
            Path log = folder.resolve("loaded.log"); // the JVM would keep one that exists, under another name
            Process process = new ProcessBuilder(
                            Jvm.command("-Xlog:class+load:file=" + log, FirstCalls.class.getName(), way.name(), url))
                    .inheritIO()
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(way + " got no result");
            }
            try (Stream<String> lines = Files.lines(log)) {
                return lines.filter(line -> line.contains(" source: ")).count();
            } finally {
                Files.delete(log);
                Files.delete(folder);
            }
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static int tokenRequests(ServerProcess server) throws Exception {
        int before = server.tokenRequests();
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try (Contestant oneStore = Way.ONESTORE4J.to(server.urlAfter(20))) {
            CountDownLatch start = new CountDownLatch(CALLERS);
            List<Future<Object>> results = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                results.add(callers.submit(() -> {
                    start.countDown();
                    start.await();
                    return oneStore.purchase();
                }));
            }
            for (Future<Object> result : results) {
                Object unused = result.get();
            }
        } finally {
            callers.shutdownNow();
        }
        return server.tokenRequests() - before;
    }
}
