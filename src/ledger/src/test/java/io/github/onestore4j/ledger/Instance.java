package io.github.onestore4j.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.onestore4j.emulator.OneStoreEmulator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A {@link KilledInstance}, from the outside. */
final class Instance {
    private final Process process;
    private final PrintStream input;
    private final CountDownLatch ready = new CountDownLatch(1);
    private final Semaphore replies = new Semaphore(-1);
    private volatile boolean ended;
    private final Set<Integer> taken = new HashSet<>();
    private final Thread reader;

    private Instance(Process process) {
        this.process = process;
        this.input = new PrintStream(process.getOutputStream(), true, UTF_8);
        this.reader = new Thread(this::read, "output of process " + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    static Instance start(String databaseUrl, String storeUrl, Duration shift, KillPoint point, int passes)
            throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new Instance(new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledInstance.class.getName(),
                        databaseUrl,
                        storeUrl,
                        OneStoreEmulator.APP.key().licenseKey(),
                        Long.toString(shift.toSeconds()),
                        point.name(),
                        Integer.toString(passes))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ", -1);
                replies.release();
                if (words[0].equals("ready")) {
                    ready.countDown();
                } else if (words[0].equals("taken")) {
                    taken.add(Integer.valueOf(words[1]));
                }
            }
        } catch (IOException ended) {
            // It was killed.
        }
        ended = true;
        replies.release(Short.MAX_VALUE);
        ready.countDown();
    }

    /** Waits until it takes messages, or has died before. */
    void awaitReady() throws InterruptedException {
        if (!ready.await(2, TimeUnit.MINUTES)) {
            throw new IllegalStateException("an instance does not start");
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void send(int number, String message) {
        input.println(number + " " + message);
    }

    boolean died(long time, TimeUnit unit) throws InterruptedException {
        return process.waitFor(time, unit);
    }

    /** Waits until it has replied to so many messages, or has died before. Returns whether it has died. */
    boolean diedBeforeReplying(int messages) throws InterruptedException {
        boolean replied = replies.tryAcquire(messages, 20, TimeUnit.SECONDS);
        return replied && ended;
    }

    void kill() {
        process.destroyForcibly();
    }

    /** The messages that it has taken; waits until it is dead. */
    Set<Integer> taken() throws InterruptedException {
        process.waitFor();
        reader.join();
        return taken;
    }
}
