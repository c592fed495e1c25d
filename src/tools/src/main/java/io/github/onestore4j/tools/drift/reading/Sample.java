package io.github.onestore4j.tools.drift.reading;

import io.github.onestore4j.tools.drift.model.Place;
import io.github.onestore4j.tools.drift.page.Block;
import io.github.onestore4j.tools.drift.reading.PageGroup.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A block of code that shows a call: its request lines, its hosts, its headers, and the bodies in it.
 *
 * @param broken why a body could not be read; null when all could
 */
public record Sample(
        Place place,
        Block.Code code,
        List<Stated<Address>> requests,
        List<Stated<String>> hosts,
        List<Stated<String>> headers,
        List<PageGroup> bodies,
        @Nullable Stated<String> broken) {
    private static final Pattern CALL = Pattern.compile("^[>\\s]*(?:curl\\b|(?:GET|POST|PUT|DELETE|PATCH)\\s).*");
    private static final Pattern HOST = Pattern.compile("^[>\\s]*Host:\\s*(\\S+).*");
    private static final Pattern HEADER = Pattern.compile("(?:^|[\"'(\\s])(x-[a-z-]+)[\"']?\\s*[:,]");
    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*\\bname=[\"']([^\"']*)[\"']");

    static Sample of(Place place, Block.Code code) {
        List<Stated<Address>> requests = new ArrayList<>();
        List<Stated<String>> hosts = new ArrayList<>();
        List<Stated<String>> headers = new ArrayList<>();
        List<Item> inputs = new ArrayList<>();
        String[] lines = code.text().split("\\R", -1);
        for (int index = 0; index < lines.length; index++) {
            int line = code.line() + index;
            if (CALL.matcher(lines[index]).matches()) {
                Address.in(lines[index]).forEach(address -> requests.add(new Stated<>(address, line, code)));
            }
            Matcher host = HOST.matcher(lines[index]);
            if (host.matches()) {
                Address.hosts(host.group(1)).forEach(name -> hosts.add(new Stated<>(name, line, code)));
            }
            HEADER.matcher(lines[index])
                    .results()
                    .forEach(header -> headers.add(new Stated<>(header.group(1), line, code)));
            INPUT.matcher(lines[index])
                    .results()
                    .forEach(input -> inputs.add(new Item(input.group(1), Map.of(), List.of(), line, code)));
        }
        List<PageGroup> bodies = new ArrayList<>();
        Stated<String> broken = SampleJson.read(place, code, bodies);
        if (!inputs.isEmpty()) {
            bodies.add(new PageGroup(place, inputs.get(0).line(), inputs, true, false));
        }
        return new Sample(place, code, requests, hosts, headers, bodies, broken);
    }
}
