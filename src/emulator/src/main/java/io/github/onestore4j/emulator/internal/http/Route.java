package io.github.onestore4j.emulator.internal.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An operation's place: method and path template, who may call it, and what serves it.
 *
 * @param method the HTTP method
 * @param template a path with names in braces
 * @param guard who may call it
 * @param handler what serves it
 */
public record Route(String method, String template, Guard guard, Handler handler) {
    /** Serves a request, or refuses it. */
    @FunctionalInterface
    public interface Handler {
        Response handle(Exchange exchange);
    }

    /** Who may call. */
    public enum Guard {
        /** Anybody. */
        NONE,

        /** Who bears the app's access token and speaks JSON. */
        APP,

        /** As APP, in version 2, whose refusals are numbers. */
        APP_V2,

        /** Who bears a user's access token and speaks JSON. */
        USER
    }

    /** The values of the template's names in a path, decoded; null when the path is another one. */
    @Nullable
    public Map<String, String> match(String path) {
        String[] wanted = template.split("/", -1);
        String[] given = path.split("/", -1);
        if (wanted.length != given.length) {
            return null;
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i].startsWith("{")) {
                // A plus sign is itself in a path, unlike in a form.
                values.put(
                        wanted[i].substring(1, wanted[i].length() - 1),
                        URLDecoder.decode(given[i].replace("+", "%2B"), StandardCharsets.UTF_8));
            } else if (!wanted[i].equals(given[i])) {
                return null;
            }
        }
        return values;
    }
}
