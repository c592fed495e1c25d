package io.github.onestore4j.emulator.fault;

import io.github.onestore4j.error.ErrorCode;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Responds to requests over a connection: as the store does, or as a fault has it, which is the end of the connection.
 */
final class FaultyResponse {
    private static final HttpClient STORE = HttpClient.newHttpClient();
    private static final List<String> PASSED_ON =
            List.of("authorization", "content-type", "x-market-code", "accept", "user-agent");

    private final URI store;
    private final Socket client;

    FaultyResponse(URI store, Socket client) {
        this.store = store;
        this.client = client;
    }

    void give(HttpMessage request, @Nullable Fault fault, boolean keepConnection) throws IOException {
        if (fault == null) {
            HttpResponse<String> response = ask(request);
            byte[] body = response.body().getBytes(StandardCharsets.UTF_8);
            String connection = keepConnection ? "keep-alive" : "close";
            write("HTTP/1.1 " + response.statusCode() + " Response\r\nContent-Type: application/json;charset=UTF-8\r\n"
                    + "Connection: " + connection + "\r\nContent-Length: " + body.length + "\r\n\r\n"
                    + response.body());
            return;
        }
        HttpResponse<String> response = fault.isDone() ? ask(request) : null;
        fail(fault, response == null ? "" : response.body());
    }

    void fail(Fault fault, String body) throws IOException {
        switch (fault) {
            case CONNECTION_REFUSED, STALL_IN_CONNECT, FIRST_ADDRESS_REFUSES, FIRST_ADDRESS_SWALLOWS ->
                throw new IllegalStateException(fault + " is for the sockets");
            case IDLE_CONNECTION_CLOSED, REFUSED_STREAM, GOAWAY ->
                throw new IllegalStateException(fault + " is not for a request over HTTP/1.1");
            case RESET_BEFORE_READING -> {
                awaitFirstByte();
                reset();
            }
            case RESET_BEFORE_DOING, RESET_BEFORE_RESPONSE -> reset();
            case STALL_BEFORE_READING, STALL_BEFORE_RESPONSE -> stall();
            case RESET_IN_RESPONSE -> {
                sendHalf(body);
                reset();
            }
            case STALL_IN_RESPONSE -> {
                sendHalf(body);
                stall();
            }
            case MALFORMED_CHUNK -> write(head(200, "Transfer-Encoding: chunked\r\n") + "5\r\n{\"a\":\r\nnonsense\r\n");
            case BROKEN_GZIP -> send(200, "Content-Encoding: gzip\r\n", "this is not compressed");
            case EMPTY_RESPONSE -> send(200, "", "");
            case WRONG_JSON -> send(200, "Content-Type: application/json\r\n", "[1, 2, 3]");
            case STATUS_408 -> send(408, "", "");
            case STATUS_429 -> send(429, "Retry-After: 0\r\n", "slow down");
            case STATUS_500 -> refuse(ErrorCode.INTERNAL_ERROR);
            case STATUS_502_HTML -> send(502, "Content-Type: text/html\r\n", "<html><h1>Bad Gateway</h1></html>");
            case STATUS_503 -> refuse(ErrorCode.SERVICE_MAINTENANCE);
            case STATUS_503_RETRY_AFTER_0 -> refuse(ErrorCode.SERVICE_MAINTENANCE, "Retry-After: 0\r\n");
            case STATUS_401 -> refuse(ErrorCode.INVALID_ACCESS_TOKEN);
            case STATUS_302 -> send(302, "Location: http://127.0.0.1:9/elsewhere\r\n", "");
        }
    }

    /** Returns what the store responds. */
    HttpResponse<String> ask(HttpMessage request) throws IOException {
        HttpRequest.Builder builder = HttpRequest.newBuilder(store.resolve(request.path()))
                .method(request.method(), HttpRequest.BodyPublishers.ofString(request.body()));
        for (String name : PASSED_ON) {
            String value = request.header(name);
            if (value != null) {
                builder.header(name, value);
            }
        }
        try {
            return STORE.send(builder.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
            throw new IOException(closed);
        }
    }

    private void refuse(ErrorCode code) throws IOException {
        refuse(code, "");
    }

    private void refuse(ErrorCode code, String headers) throws IOException {
        String body = "{\"error\":{\"code\":\"%s\",\"message\":\"%s\"}}".formatted(code.value(), code.message());
        send(code.httpStatus(), headers + "Content-Type: application/json\r\n", body);
    }

    private void send(int status, String headers, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        write(head(status, headers + "Content-Length: " + bytes.length + "\r\n") + body);
    }

    private void sendHalf(String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        write(head(200, "Content-Length: " + bytes.length + "\r\n") + body.substring(0, body.length() / 2));
    }

    private static String head(int status, String headers) {
        return "HTTP/1.1 " + status + " Response\r\n" + headers + "Connection: close\r\n\r\n";
    }

    private void write(String text) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Closes so that the client hears of a reset and not of an end. */
    private void reset() throws IOException {
        client.setSoLinger(true, 0);
        client.close();
    }

    /** A reset any sooner could still come into the making of the connection, and so before anything is sent. */
    private void awaitFirstByte() throws IOException {
        if (client.getInputStream().read() < 0) {
            throw new EOFException("the client has gone");
        }
    }

    /** Says nothing more until the client goes. */
    private void stall() throws IOException {
        while (client.getInputStream().read() >= 0) {
            // whatever it says
        }
    }
}
