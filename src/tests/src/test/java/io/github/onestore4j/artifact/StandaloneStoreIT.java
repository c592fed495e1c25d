package io.github.onestore4j.artifact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.onestore4j.Environment;
import io.github.onestore4j.OneStore;
import io.github.onestore4j.emulator.OneStoreEmulator;
import io.github.onestore4j.model.MarketCode;
import io.github.onestore4j.model.ProductType;
import io.github.onestore4j.model.PurchaseState;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void servesAStoreUntilItIsToldToEnd(@TempDir Path folder) throws Exception {
        Path seed = Files.writeString(folder.resolve("shop.yaml"), """
                clock: {set: "2026-06-10T12:00:00Z"}
                products:
                  - {type: inapp, productId: gems, title: 500 gems, price: 4900}
                logins:
                  - {user: anna, userAccessToken: anna-token}
                purchases:
                  - {type: inapp, productId: gems, user: anna}
                """);
        Process process = start(
                "--port",
                "0",
                "--client",
                "com.example.own:s3:cret",
                "--purchase",
                "inapp:gold100",
                "--seed",
                seed.toString());
        try (BufferedReader lines = process.inputReader(UTF_8)) {
            String said = until(lines, "ready");
            String url = find("ready +(http://127\\.0\\.0\\.1:[0-9]+) SANDBOX", said);
            try (OneStore oneStore = OneStore.builder()
                    .environment(Environment.sandboxAt(url))
                    .market(MarketCode.MKT_GLB)
                    .credentials("com.example.own", "s3:cret")
                    .build()) {
                String atTheStart = find("gold100, purchaseToken (\\S+)", said);
                assertThat(oneStore.v7()
                                .getPurchaseDetails("gold100", atTheStart)
                                .purchaseState())
                        .isSameAs(PurchaseState.COMPLETED);
                assertThat(oneStore.pc("anna-token")
                                .getPurchases(ProductType.ALL)
                                .productIdList())
                        .containsExactly("gems");
            }
            assertThat(get(url + "/__admin/onestore/health")).contains("\"status\":\"ok\"", "2026-06-10T12:0");
            assertThat(get(url + "/__admin/onestore/openapi")).contains("openapi: 3.0.3");
            assertThat(get(url + "/")).contains("<h1>Emulated ONE store</h1>", "500 gems");
            process.destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void theKeyOfAStoreIsTheSameAtEveryStart() throws Exception {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            try (BufferedReader lines = start("--port", "0").inputReader(UTF_8)) {
                keys.add(find("license key +(\\S+)", until(lines, "ready")));
            }
        }
        assertThat(keys.get(0))
                .isEqualTo(keys.get(1))
                .isEqualTo(OneStoreEmulator.APP.key().licenseKey());
    }

    private static String get(String url) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    @Test
    void saysWhatItTakes() throws Exception {
        Process process = start("--help");
        assertThat(said(process))
                .contains(
                        "--port",
                        "--host",
                        "--mode",
                        "--client",
                        "--seed",
                        "--notify",
                        "--license-key-file",
                        "Exit codes:");
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void refusesWhatMakesNoSense() throws Exception {
        Process process = start("--port", "99999");
        assertThat(said(process)).contains("--port 99999 is no port", "--help");
        assertThat(process.waitFor()).isEqualTo(2);
    }

    @Test
    void aPortThatIsInUseAndASeedThatIsWrongAreOneLine(@TempDir Path folder) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process process = start("--port", Integer.toString(taken.getLocalPort()));
            assertThat(lastLine(process)).contains("port " + taken.getLocalPort(), "in use");
            assertThat(process.waitFor()).isEqualTo(1);
        }
        Path seed = Files.writeString(folder.resolve("shop.yaml"), "products: [{type: gift, productId: p}]");
        Process process = start("--port", "0", "--seed", seed.toString());
        assertThat(said(process).lines()).singleElement().asString().contains("products[0].type: has to be one of");
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(said(start("--seed", "nothing.yaml")))
                .isEqualTo("onestore4j-emulator: there is no file nothing.yaml\n");
    }

    private static String said(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), UTF_8);
    }

    private static String lastLine(Process process) throws IOException {
        List<String> lines = said(process).lines().toList();
        assertThat(lines).noneMatch(line -> line.startsWith("\tat "));
        return lines.get(lines.size() - 1);
    }
}
