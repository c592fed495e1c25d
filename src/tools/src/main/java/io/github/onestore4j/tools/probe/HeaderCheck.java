package io.github.onestore4j.tools.probe;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import okhttp3.MediaType;

/** Judges the headers of a response: the specs know JSON in UTF-8 over connections that say nothing of their end. */
record HeaderCheck(Reply reply, Consumer<String> differs) {
    private static final Duration SKEW = Duration.ofSeconds(5);
    private static final List<String> CONNECTION = List.of("keep-alive", "connection", "retry-after", "location");
    /**
     * What media types, settings of a connection, and the names of servers look like; anything else can be somebody's.
     */
    private static final String HARMLESS =
            "(application|text)/[a-z.+-]+(; ?charset=[\\w-]+)?|close|(timeout=\\d+,? ?)?(max=\\d+)?|[A-Za-z-]+(/[\\d.]+)?|\\d{1,4}";

    void check() {
        String type = reply.headers().get("Content-Type");
        MediaType media = type == null ? null : MediaType.parse(type);
        boolean isJson = media != null && (media.type() + "/" + media.subtype()).equals("application/json");
        String charset = media == null ? null : media.parameter("charset");
        if (!isJson || (charset != null && !charset.equalsIgnoreCase("utf-8"))) {
            differs.accept("header content-type: " + (type == null ? "none" : shown(type)));
        }
        for (String name : CONNECTION) {
            String value = reply.headers().get(name);
            if (value != null && !(name.equals("connection") && value.equalsIgnoreCase("keep-alive"))) {
                differs.accept("header " + name + ": " + shown(value));
            }
        }
        Duration skew = skew();
        if (skew.abs().compareTo(SKEW) > 0) {
            differs.accept("clock: the store's is " + skew.abs().toSeconds() + " s "
                    + (skew.isNegative() ? "behind" : "ahead of") + " this machine's");
        }
    }

    /** How far the store's clock is ahead of this machine's, as far as a header of whole seconds can tell. */
    private Duration skew() {
        Instant date = reply.headers().getInstant("Date");
        Instant middle = reply.sent().plus(reply.took().dividedBy(2));
        return date == null ? Duration.ZERO : Duration.between(middle, date);
    }

    /** Returns the names of all headers, with what the server calls itself. */
    List<String> seen() {
        List<String> seen = new ArrayList<>();
        for (String name : reply.headers().names()) {
            String lower = name.toLowerCase(Locale.ROOT);
            seen.add(lower.equals("server") ? "server (" + shown(reply.headers().get(name)) + ")" : lower);
        }
        return seen;
    }

    private static String shown(String value) {
        return value.matches(HARMLESS) ? value : value.length() + " characters";
    }
}
