package io.github.onestore4j.artifact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.onestore4j.Environment;
import io.github.onestore4j.OneStore;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.PurchaseState;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The standalone emulator as its user starts it: a process of its own that is talked to over HTTP. */
class StandaloneStoreIT {
    private final List<Process> processes = new ArrayList<>();

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Artifact.EMULATOR.jar("all").toString()));
        command.addAll(Arrays.asList(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        processes.add(process);
        return process;
    }

    @AfterEach
    void end() {
        processes.forEach(Process::destroyForcibly);
    }

    /** What the process says, up to a line that begins so. */
    private static String until(BufferedReader lines, String last) throws IOException {
        StringBuilder said = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith(last)) {
                return said.toString();
            }
        }
        throw new AssertionError("it ended with " + said);
    }

    private static String find(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    @Test
    void servesAStoreUntilItIsToldToEnd() throws Exception {
        Process process = start("--port", "0", "--app", "com.example.own:s3:cret", "--purchase", "inapp:gold100");
        try (BufferedReader lines = process.inputReader(UTF_8)) {
            String said = until(lines, "Ctrl-C");
            String url = find("is at (http://127\\.0\\.0\\.1:[0-9]+)", said);
            try (OneStore oneStore = OneStore.builder()
                    .environment(Environment.at(url))
                    .market(MarketCode.MKT_GLB)
                    .credentials("com.example.own", "s3:cret")
                    .build()) {
                String atTheStart = find("gold100, purchaseToken (\\S+)", said);
                assertThat(oneStore.v7()
                                .getPurchaseDetails("gold100", atTheStart)
                                .purchaseState())
                        .isSameAs(PurchaseState.COMPLETED);
                String overHttp = find("\"purchaseToken\":\"([^\"]+)\"", buy(said));
                oneStore.v7().consumePurchase("gold100", overHttp);
            }
            process.destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** Buys as the printed line about purchases says. */
    private static String buy(String said) throws IOException, InterruptedException {
        String url = find("(http\\S+/purchases) ", said);
        String body = find("/purchases +(\\{.*\\})", said);
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    @Test
    void saysWhatItTakes() throws Exception {
        Process process = start("--help");
        assertThat(new String(process.getInputStream().readAllBytes(), UTF_8))
                .contains("--port", "--mode", "--app", "--market", "--purchase");
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void refusesWhatMakesNoSense() throws Exception {
        Process process = start("--port", "99999");
        assertThat(new String(process.getInputStream().readAllBytes(), UTF_8))
                .contains("--port 99999 is no port", "--help");
        assertThat(process.waitFor()).isEqualTo(2);
    }
}
