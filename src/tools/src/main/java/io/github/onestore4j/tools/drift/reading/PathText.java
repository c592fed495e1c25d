package io.github.onestore4j.tools.drift.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path, with the host before it where there is one.
 *
 * @param host {@code https://iap-apis.onestore.net}, or empty
 */
public record PathText(String host, String path) {
    private static final String HOST_NAME = "[a-zA-Z0-9-]+(?:\\.[a-zA-Z0-9-]+)+(?::\\d+)?";
    private static final Pattern PATH = Pattern.compile("(?<![\\w/.:}<])(?:(?:(?<scheme>https?)://)?(?:(?<host>"
            + HOST_NAME + ")|\\{[^{}/]+}))?(?<path>(?:/(?:[\\w.~%:@-]|\\{[^{}/]+})+){2,})");
    private static final Pattern HOST = Pattern.compile("(?:https?://)?(" + HOST_NAME + ")/?");
    private static final Pattern REQUEST_LINE =
            Pattern.compile("^[>\\s]*`?(GET|POST|PUT|DELETE|PATCH)`?\\s+(\\S+)(?:\\s+HTTP/[\\d.]+)?\\s*$");

    /** A line such as {@code GET /v7/oauth/token HTTP/1.1}. */
    public record Request(String method, PathText target) {}

    static List<PathText> in(String text) {
        List<PathText> found = new ArrayList<>();
        Matcher matcher = PATH.matcher(text.replace("\\", ""));
        while (matcher.find()) {
            String path = matcher.group("path").replaceFirst("[.:]+$", "").replaceAll("/:(\\w+)", "/{$1}");
            String host = matcher.group("host");
            found.add(new PathText(host == null ? "" : "https://" + host.toLowerCase(java.util.Locale.ROOT), path));
        }
        return found;
    }

    static List<Request> request(String line) {
        Matcher matcher = REQUEST_LINE.matcher(line);
        if (!matcher.matches()) {
            return List.of();
        }
        return in(matcher.group(2)).stream()
                .map(target -> new Request(matcher.group(1), target))
                .toList();
    }

    /** The host that the whole text is; empty when it is something else. */
    static String host(String text) {
        Matcher matcher = HOST.matcher(text.strip());
        boolean plain = matcher.matches() && matcher.group(1).split("\\.").length >= 3;
        return plain ? "https://" + matcher.group(1).toLowerCase(java.util.Locale.ROOT) : "";
    }

    boolean isTemplate() {
        return path.contains("{");
    }
}
