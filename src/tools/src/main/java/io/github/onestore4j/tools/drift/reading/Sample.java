package io.github.onestore4j.tools.drift.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.github.onestore4j.tools.drift.reading.PageReading.Item;
import io.github.onestore4j.tools.drift.reading.PageReading.Listing;
import io.github.onestore4j.tools.drift.reading.PageReading.Said;
import io.github.onestore4j.tools.drift.reading.PageReading.Section;
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
 * Reads a block of code that shows a call: its request lines, its headers, and the bodies in it, which are JSON as
 * pages print it, with comments, and commas too few or too many.
 */
record Sample(PageReading reading, Section section, Block.Code code) {
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
    private static final Pattern HOST = Pattern.compile("^[>\\s]*Host:\\s*(\\S+)");
    private static final Pattern HEADER = Pattern.compile("(?:^|[\"'(\\s])(x-[a-z-]+)[\"']?\\s*[:,]");
    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*\\bname=[\"']([^\"']*)[\"']");

    void read(Place place) {
        List<Item> headers = new ArrayList<>();
        List<Item> inputs = new ArrayList<>();
        int line = code.line();
        for (String text : code.text().split("\\R", -1)) {
            int at = line++;
            if (CALL.matcher(text).matches()) {
                Address.in(text).forEach(address -> address.addTo(section.facts(), "sample ", at, code));
            }
            HOST.matcher(text)
                    .results()
                    .flatMap(host -> Address.hosts(host.group(1)).stream())
                    .forEach(host -> section.facts().add(new Said("sample host", host, at, code)));
            HEADER.matcher(text).results().forEach(found -> headers.add(item(found.group(1), at)));
            INPUT.matcher(text).results().forEach(found -> inputs.add(item(found.group(1), at)));
        }
        add(Place.HEADER, headers, true);
        json(place);
        add(place, inputs, false);
    }

    private Item item(String name, int line) {
        return new Item(name, Map.of(), List.of(), line, code);
    }

    private void add(Place place, List<Item> items, boolean isElided) {
        if (!items.isEmpty()) {
            section.listings().add(new Listing(place, items.get(0).line(), items, true, isElided));
        }
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
            reading.read().add(code);
            line += newLines(text.substring(from, start.start(1)));
            try (JsonParser parser = JSON.createParser(text.substring(start.start(1)))) {
                add(place, items(parser, line), isElided);
                from = start.start(1) + (int) parser.currentLocation().getCharOffset();
            } catch (IOException problem) {
                String what = problem instanceof JsonProcessingException json ? json.getOriginalMessage() : "";
                reading.unknown().add(new Said("body", "a sample body that is no JSON: " + what, line, code));
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
