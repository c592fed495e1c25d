package io.github.onestore4j.internal.json;

import java.io.UnsupportedEncodingException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads {@code application/x-www-form-urlencoded} bodies. */
public final class FormBody {
    private static final int MOST_FIELDS = 100;

    private FormBody() {}

    /**
     * The names and values of a form, in their order.
     *
     * @throws IllegalArgumentException when it is no form, a name comes twice, or there are absurdly many; it names no
     *     value
     */
    public static Map<String, String> parse(String body) {
        Map<String, String> form = new LinkedHashMap<>();
        if (body.isEmpty()) {
            return form;
        }
        for (String pair : body.split("&", MOST_FIELDS + 1)) {
            int equals = pair.indexOf('=');
            if (equals < 0 || form.size() == MOST_FIELDS) {
                throw new IllegalArgumentException("not a form of names and values");
            }
            String name = decode(pair.substring(0, equals));
            if (form.put(name, decode(pair.substring(equals + 1))) != null) {
                throw new IllegalArgumentException("a name that comes twice");
            }
        }
        return form;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IllegalArgumentException notEncoded) {
            throw new IllegalArgumentException("a percent sign that begins no character", notEncoded);
        }
    }
}
