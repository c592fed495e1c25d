package io.github.onestore4j.benchmarks.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** A {@link LoopbackServer} in a JVM of its own, so that what it costs is not counted. */
public final class ServerProcess implements AutoCloseable {
    private final Process process;
    private final String url;

    private ServerProcess(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /** Starts a server. */
    public static ServerProcess start() throws IOException {
        Process process = new ProcessBuilder(Jvm.command("-Xmx256m", LoopbackServer.class.getName()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        return new ServerProcess(process, "http://127.0.0.1:" + out.readLine());
    }

    /** Returns where it is, with a slash at the end. */
    public String url() {
        return url + "/";
    }

    /** Returns where its responses take so long, with a slash at the end. */
    public String urlAfter(int millis) {
        return url + "/after/" + millis + "/";
    }

    /** Returns how many access tokens it was asked for. */
    public int tokenRequests() throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url + "/token-requests")).build();
        return Integer.parseInt(HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body());
    }

    @Override
    public void close() {
        process.destroy();
    }
}
