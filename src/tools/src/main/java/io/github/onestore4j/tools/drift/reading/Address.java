package io.github.onestore4j.tools.drift.reading;

import io.github.onestore4j.tools.drift.reading.PageReading.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A path, with the host before it where there is one.
 *
 * @param host {@code https://iap-apis.onestore.net}; empty for none and for a placeholder
 * @param method what a request line has before it; empty for none
 */
record Address(String host, String path, String method) {
    private static final String HOST_NAME = "[a-zA-Z0-9-]++(?:\\.[a-zA-Z0-9-]++){1,9}+(?::\\d+)?";
    private static final Pattern PATH = Pattern.compile("(?:\\b(?<method>GET|POST|PUT|DELETE|PATCH)`?\\s+[`'\"]?)?"
            + "(?<![\\w/.:}<])(?:(?:https?://)?(?:(?<host>" + HOST_NAME
            + ")|\\{[^{}/]{1,40}}))?(?<path>/[\\w.~%:@{}/-]++)(?<query>\\?\\S*+)?");
    private static final Pattern HOST =
            Pattern.compile("(?<![\\w./:@-])(?:https?://)?((?:[a-z0-9-]++\\.){2,9}[a-z]{2,}+)(?![\\w@.-]*\\w|/\\w)");
    private static final Pattern SEGMENTS = Pattern.compile("/[^/]+/[^/]");

    /** Returns the paths of two segments and more that a text has, in their order. */
    static List<Address> in(String text) {
        List<Address> found = new ArrayList<>();
        Matcher matcher = PATH.matcher(text.replace("\\", ""));
        while (matcher.find()) {
            String path = matcher.group("path").replaceFirst("[.:]+$", "").replaceAll("/:(\\w+)", "/{$1}");
            if (SEGMENTS.matcher(path).find()) {
                String method = matcher.group("method");
                found.add(new Address(url(matcher.group("host")), path, method == null ? "" : method));
            }
        }
        return found;
    }

    /** Returns the hosts that stand in a text without a path. */
    static List<String> hosts(String text) {
        return HOST.matcher(text)
                .results()
                .map(result -> url(result.group(1)))
                .distinct()
                .toList();
    }

    private static String url(String host) {
        return host == null ? "" : "https://" + host.toLowerCase(Locale.ROOT);
    }

    /** Adds its path, and the host and the method that it has, to what a section says. */
    void addTo(List<Said> facts, String prefix, int line, Object piece) {
        facts.add(new Said(prefix + "path", path, line, piece));
        Stream.of(new Said(prefix + "host", host, line, piece), new Said(prefix + "method", method, line, piece))
                .filter(fact -> !fact.value().isEmpty())
                .forEach(facts::add);
    }

    boolean isTemplate() {
        return path.contains("{");
    }
}
