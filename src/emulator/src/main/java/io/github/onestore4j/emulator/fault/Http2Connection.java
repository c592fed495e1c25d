package io.github.onestore4j.emulator.fault;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import wiremock.org.eclipse.jetty.http.MetaData;
import wiremock.org.eclipse.jetty.http2.hpack.HpackDecoder;
import wiremock.org.eclipse.jetty.http2.hpack.HpackException;

/** Serves a client that speaks HTTP/2 with prior knowledge: as the store does, or as a fault has it. */
final class Http2Connection {
    private static final int HEADER_TABLE = 4096;
    private static final int NO_ERROR = 0;
    private static final int REFUSED_STREAM = 7;

    private final DataInputStream in;
    private final DataOutputStream out;
    private final FaultyResponse store;
    private final Function<String, @Nullable Fault> faults;
    private final HpackDecoder decoder = new HpackDecoder(Http2Frame.LONGEST_PAYLOAD, System::nanoTime);
    private final Map<Integer, Incoming> requests = new HashMap<>();
    private int lastProcessed;
    private boolean goesAway;

    /** A request of which the rest is yet to come. */
    private record Incoming(List<String> lines, ByteArrayOutputStream body) {}

    /**
     * Serves a client that has sent the first line of the protocol's preface.
     *
     * @param faults what is to happen to a request with a path; null for nothing
     */
    Http2Connection(Socket client, FaultyResponse store, Function<String, @Nullable Fault> faults) throws IOException {
        this.in = new DataInputStream(client.getInputStream());
        this.out = new DataOutputStream(new BufferedOutputStream(client.getOutputStream()));
        this.store = store;
        this.faults = faults;
        decoder.setMaxTableCapacity(HEADER_TABLE);
    }

    /** Serves until the client goes. */
    void serve() throws IOException {
        in.skipNBytes("SM\r\n\r\n".length());
        send(Http2Frame.of(Http2Frame.SETTINGS, 0));
        while (true) {
            Http2Frame frame = Http2Frame.read(in);
            if (!goesAway) { // what comes after that was sent in ignorance of it
                receive(frame);
            }
        }
    }

    private void receive(Http2Frame frame) throws IOException {
        switch (frame.type()) {
            case Http2Frame.HEADERS ->
                requests.put(frame.stream(), new Incoming(lines(frame), new ByteArrayOutputStream()));
            case Http2Frame.DATA -> {
                request(frame.stream()).body().writeBytes(frame.payload());
                if (frame.payload().length > 0) {
                    send(Http2Frame.of(Http2Frame.WINDOW_UPDATE, 0, frame.payload().length));
                }
            }
            case Http2Frame.SETTINGS, Http2Frame.PING -> acknowledge(frame);
            default -> {
                // Whoever has nothing but short responses does not need to know.
            }
        }
        if (frame.endsStream()) {
            Incoming request = request(frame.stream());
            requests.remove(frame.stream());
            String body = request.body().toString(StandardCharsets.UTF_8);
            process(frame.stream(), new HttpMessage(request.lines(), body));
        }
    }

    private Incoming request(int stream) throws IOException {
        Incoming request = requests.get(stream);
        if (request == null) {
            throw new IOException("stream " + stream + " has no HEADERS");
        }
        return request;
    }

    private void acknowledge(Http2Frame frame) throws IOException {
        if (!frame.isAck()) {
            byte[] payload = frame.type() == Http2Frame.PING ? frame.payload() : new byte[0];
            send(new Http2Frame(frame.type(), Http2Frame.ACK, 0, payload));
        }
    }

    private List<String> lines(Http2Frame headers) throws IOException {
        try {
            MetaData.Request request = (MetaData.Request) decoder.decode(ByteBuffer.wrap(headers.payload()));
            List<String> lines = new ArrayList<>();
            lines.add(request.getMethod() + " " + request.getURI().getPathQuery() + " HTTP/2");
            request.getFields().forEach(field -> lines.add(field.getName() + ": " + field.getValue()));
            return lines;
        } catch (HpackException unreadable) {
            throw new IOException(unreadable);
        }
    }

    private void process(int stream, HttpMessage request) throws IOException {
        Fault fault = faults.apply(request.path());
        if (fault == Fault.REFUSED_STREAM) {
            send(Http2Frame.of(Http2Frame.RST_STREAM, stream, REFUSED_STREAM));
        } else if (fault == Fault.GOAWAY) {
            goesAway = true;
            send(Http2Frame.of(Http2Frame.GOAWAY, 0, lastProcessed, NO_ERROR));
        } else {
            lastProcessed = stream;
            respond(stream, store.ask(request));
        }
    }

    private void respond(int stream, HttpResponse<String> response) throws IOException {
        byte[] head = head(response.statusCode());
        new Http2Frame(Http2Frame.HEADERS, Http2Frame.END_HEADERS, stream, head).write(out);
        byte[] body = response.body().getBytes(StandardCharsets.UTF_8);
        int from = 0;
        for (; body.length - from > Http2Frame.LONGEST_PAYLOAD; from += Http2Frame.LONGEST_PAYLOAD) {
            byte[] part = Arrays.copyOfRange(body, from, from + Http2Frame.LONGEST_PAYLOAD);
            new Http2Frame(Http2Frame.DATA, 0, stream, part).write(out);
        }
        byte[] rest = Arrays.copyOfRange(body, from, body.length);
        send(new Http2Frame(Http2Frame.DATA, Http2Frame.END_STREAM, stream, rest));
    }

    /** Returns the fields :status and content-type in HPACK: literal, with names from its static table. */
    private static byte[] head(int status) {
        byte[] contentType = "application/json;charset=UTF-8".getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        head.writeBytes(new byte[] {0x08, 3});
        head.writeBytes(Integer.toString(status).getBytes(StandardCharsets.US_ASCII));
        head.writeBytes(new byte[] {0x0F, 31 - 0x0F, (byte) contentType.length});
        head.writeBytes(contentType);
        return head.toByteArray();
    }

    private void send(Http2Frame frame) throws IOException {
        frame.write(out);
        out.flush();
    }
}
