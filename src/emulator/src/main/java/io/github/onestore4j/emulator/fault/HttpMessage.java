package io.github.onestore4j.emulator.fault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came over the wire.
 *
 * @param lines its first line and headers
 * @param body its body
 */
record HttpMessage(List<String> lines, String body) {
    /** Reads a request; null when the client has closed before one. */
    static @Nullable HttpMessage readRequest(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int last4 = 0;
        while (last4 != 0x0D0A0D0A) {
            int next = in.read();
            if (next < 0) {
                return null;
            }
            head.write(next);
            last4 = last4 << 8 | next;
        }
        List<String> lines =
                head.toString(StandardCharsets.ISO_8859_1).strip().lines().toList();
        HttpMessage message = new HttpMessage(lines, "");
        String length = message.header("content-length");
        return length == null
                ? message
                : new HttpMessage(lines, new String(in.readNBytes(Integer.parseInt(length)), StandardCharsets.UTF_8));
    }

    /** Whether it is none, but the beginning of HTTP/2. */
    boolean isHttp2Preface() {
        return lines.get(0).equals("PRI * HTTP/2.0");
    }

    String method() {
        return word(0);
    }

    /** With its query. */
    String path() {
        return word(1);
    }

    private String word(int index) {
        return List.of(lines.get(0).split(" ", 3)).get(index);
    }

    @Nullable
    String header(String name) {
        for (String line : lines.subList(1, lines.size())) {
            if (line.toLowerCase(Locale.ROOT).startsWith(name + ":")) {
                return line.substring(name.length() + 1).strip();
            }
        }
        return null;
    }
}
