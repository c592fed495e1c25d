package io.github.onestore4j.tools.drift.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.github.onestore4j.tools.drift.reading.PageGroup.Item;
import io.github.onestore4j.tools.openapi.flat.Place;
import io.github.onestore4j.tools.page.Block;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of code that shows a call.
 *
 * @param requests its request lines
 * @param hosts the hosts that stand by themselves
 * @param bodies the bodies in it, and its headers; JSON as pages print it, with comments, and commas too few or too
 *     many
 * @param broken why a body could not be read
 */
public record Sample(
        Block.Code code, List<Request> requests, List<Said> hosts, List<PageGroup> bodies, List<Said> broken) {
    /** A request line. */
    public record Request(Address address, int line) {}

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(50).build())
            .build();
    private static final Pattern START =
            Pattern.compile("(?m)^[ \\t]*(?:\\w+\\s*[=:]\\s*)?(\\{)(?=\\s*(?:[\"'}{/.…]|\\w+\"?\\s*:))");
    private static final Pattern MISSING_COMMA =
            Pattern.compile("(?m)([\"\\d}\\]]|true|false|null)([ \\t]*(?://.*)?)$(?=\\s*\"[^\"\\n]*\"\\s*:)");
    private static final Pattern ELLIPSIS =
            Pattern.compile("(?m)^\\s*(?:\\.\\.\\.|…),?[ \\t]*$|(?<=[{\\[,]) *(?:\\.\\.\\.|…)");
    private static final Pattern CALL = Pattern.compile("^[>\\s]*(?:curl\\b|(?:GET|POST|PUT|DELETE|PATCH)\\s).*");
    private static final Pattern HOST = Pattern.compile("^[>\\s]*Host:\\s*(\\S+).*");
    private static final Pattern HEADER = Pattern.compile("(?:^|[\"'(\\s])(x-[a-z-]+)[\"']?\\s*[:,]");
    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*\\bname=[\"']([^\"']*)[\"']");

    static Sample of(Place place, Block.Code code) {
        Sample sample = new Sample(code, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<Item> headers = new ArrayList<>();
        List<Item> inputs = new ArrayList<>();
        int line = code.line();
        for (String text : code.text().split("\\R", -1)) {
            int at = line++;
            if (CALL.matcher(text).matches()) {
                Address.in(text).forEach(address -> sample.requests.add(new Request(address, at)));
            }
            Matcher host = HOST.matcher(text);
            if (host.matches()) {
                Address.hosts(host.group(1)).forEach(name -> sample.hosts.add(new Said("sample host", name, at, code)));
            }
            HEADER.matcher(text).results().forEach(found -> headers.add(item(found.group(1), at, code)));
            INPUT.matcher(text).results().forEach(found -> inputs.add(item(found.group(1), at, code)));
        }
        if (!headers.isEmpty()) {
            sample.bodies.add(PageGroup.sample(Place.HEADER, code.line(), headers, true));
        }
        sample.json(place);
        if (!inputs.isEmpty()) {
            sample.bodies.add(PageGroup.sample(place, code.line(), inputs, false));
        }
        return sample;
    }

    private static Item item(String name, int line, Block.Code code) {
        return new Item(name, Map.of(), List.of(), line, code);
    }

    /** Adds the JSON objects, until one cannot be read. */
    private void json(Place place) {
        String text = ELLIPSIS.matcher(MISSING_COMMA.matcher(code.text()).replaceAll("$1,$2"))
                .replaceAll(more -> more.group().replaceAll("[.…]", " "));
        boolean isElided = ELLIPSIS.matcher(code.text()).find();
        Matcher start = START.matcher(text);
        int from = 0;
        int line = code.line();
        while (start.find(from)) {
            line += newLines(text.substring(from, start.start(1)));
            try (JsonParser parser = JSON.createParser(text.substring(start.start(1)))) {
                bodies.add(PageGroup.sample(place, line, items(parser, line), isElided));
                from = start.start(1) + (int) parser.currentLocation().getCharOffset();
            } catch (IOException problem) {
                String what = problem instanceof JsonProcessingException json ? json.getOriginalMessage() : "";
                broken.add(new Said("body", "a sample body that is no JSON: " + what, line, code));
                return;
            }
            line += newLines(text.substring(start.start(1), from));
        }
    }

    private static int newLines(String text) {
        return (int) text.chars().filter(letter -> letter == '\n').count();
    }

    /** Returns the values of one body, by dotted path. What an array holds stands under the array's own path. */
    private List<Item> items(JsonParser parser, int line) throws IOException {
        List<Item> items = new ArrayList<>();
        do {
            JsonToken token = parser.nextToken();
            String pointer = parser.getParsingContext().pathAsPointer().toString();
            boolean isValue = token.isScalarValue() || token.isStructStart();
            if (isValue && !pointer.matches("(?:.*/\\d+)?")) {
                String path = pointer.replaceAll("/\\d+(?=/)", "").substring(1).replace('/', '.');
                int at = line + parser.currentTokenLocation().getLineNr() - 1;
                // A name is printed with spaces at its end now and then.
                items.add(new Item(path.replaceAll(" +(?=\\.|$)", ""), says(token, path), List.of(), at, code));
            }
        } while (!parser.getParsingContext().inRoot());
        return items;
    }

    private static Map<String, String> says(JsonToken token, String path) {
        Map<String, String> says = new HashMap<>();
        if (path.endsWith(" ")) {
            says.put("sample name", path.substring(path.lastIndexOf('.') + 1));
        }
        String type = switch (token) {
            case START_OBJECT -> "Object";
            case START_ARRAY -> "Array";
            case VALUE_TRUE, VALUE_FALSE -> "Boolean";
            case VALUE_STRING -> "String";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "Number";
            default -> "";
        };
        if (!type.isEmpty()) {
            says.put("sample type", type);
        }
        return says;
    }
}
