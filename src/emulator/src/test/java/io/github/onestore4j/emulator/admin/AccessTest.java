package io.github.onestore4j.emulator.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.onestore4j.emulator.OneStoreEmulator;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may use the emulator's own API and pages: no web page of a stranger's, under whatever name. */
class AccessTest {
    @RegisterExtension
    static final OneStoreEmulator STORE = OneStoreEmulator.sandbox();

    /** Sends a request over a socket, since an HTTP client would not let Host and Origin be made up. */
    private static String send(String start, String... headers) throws IOException {
        int port = URI.create(STORE.url()).getPort();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = socket.getOutputStream();
            out.write((start + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /__admin/onestore/reset",
                "GET /__admin/onestore/apps",
                "GET /__admin/requests",
                "POST /__admin/reset",
                "GET /"
            })
    void aReboundNameIsRefusedEverywhere(String start) throws Exception {
        assertThat(send(start, "Host: evil.example", "Content-Length: 0"))
                .startsWith("HTTP/1.1 403")
                .contains("evil.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://127.0.0.1:1"})
    void aStrangersPageIsRefused(String origin) throws Exception {
        assertThat(send(
                        "POST /__admin/onestore/reset",
                        "Host: 127.0.0.1:8080",
                        "Origin: " + origin,
                        "Content-Length: 0"))
                .startsWith("HTTP/1.1 403");
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:8080, http://127.0.0.1:8080",
        "localhost:8080, http://localhost:8080",
        "10.0.2.2:8080, http://10.0.2.2:8080",
        "[::1]:8080, http://[::1]:8080",
        "store:8080, http://store:8080",
        "host.docker.internal:8080, http://host.docker.internal:8080"
    })
    void theStoresOwnPageMayUseIt(String host, String origin) throws Exception {
        assertThat(send("POST /__admin/onestore/reset", "Host: " + host, "Origin: " + origin, "Content-Length: 0"))
                .startsWith("HTTP/1.1 200");
    }
}
