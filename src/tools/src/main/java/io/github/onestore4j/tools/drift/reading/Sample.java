package io.github.onestore4j.tools.drift.reading;

import io.github.onestore4j.tools.drift.model.Kind;
import io.github.onestore4j.tools.drift.model.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A block of code that shows a call: its request line, its host, and the bodies in it. */
public record Sample(
        Place place,
        int line,
        List<Stated<PathText.Request>> requests,
        List<Stated<String>> hosts,
        List<Value> bodies) {
    /**
     * A value of a sample body, with the name it stands under.
     *
     * @param kind null for null and for placeholders
     */
    public record Value(
            String name, int line, @Nullable Kind kind, String text, List<Value> children, boolean elided) {}

    static Sample of(Place place, int firstLine, String code, List<Unreadable> unreadable) {
        List<Stated<PathText.Request>> requests = new ArrayList<>();
        List<Stated<String>> hosts = new ArrayList<>();
        String[] lines = code.split("\\R", -1);
        for (int index = 0; index < lines.length; index++) {
            int line = firstLine + index;
            PathText.request(lines[index]).forEach(request -> requests.add(new Stated<>(request, line)));
            String text = lines[index].strip();
            if (text.startsWith("Host:")) {
                String host =
                        PathText.host(text.substring("Host:".length()).strip().split(" ", 2)[0]);
                if (!host.isEmpty()) {
                    hosts.add(new Stated<>(host, line));
                }
            }
            if (text.startsWith("curl")) {
                PathText.in(text).stream()
                        .filter(path -> !path.host().isEmpty())
                        .forEach(path -> hosts.add(new Stated<>(path.host(), line)));
            }
        }
        return new Sample(place, firstLine, requests, hosts, SampleBodies.in(code, firstLine, unreadable));
    }
}
