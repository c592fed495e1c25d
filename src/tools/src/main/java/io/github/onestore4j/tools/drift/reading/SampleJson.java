package io.github.onestore4j.tools.drift.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.github.onestore4j.tools.drift.model.Kind;
import io.github.onestore4j.tools.drift.model.Place;
import io.github.onestore4j.tools.drift.page.Block;
import io.github.onestore4j.tools.drift.reading.PageGroup.Item;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the JSON objects in a block of code as pages print them: with comments, and commas too few or too many. */
final class SampleJson {
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

    private SampleJson() {}

    /** Adds the bodies that stand in a block, and returns what keeps one from being read; null for nothing. */
    static @Nullable Stated<String> read(Place place, Block.Code code, List<PageGroup> bodies) {
        String text = ELLIPSIS.matcher(MISSING_COMMA.matcher(code.text()).replaceAll("$1,$2"))
                .replaceAll(more -> more.group().replaceAll("[.…]", " "));
        boolean isElided = ELLIPSIS.matcher(code.text()).find();
        Matcher start = START.matcher(text);
        int from = 0;
        int line = code.line();
        while (start.find(from)) {
            line += newLines(text.substring(from, start.start(1)));
            List<Item> items = new ArrayList<>();
            try (JsonParser parser = JSON.createParser(text.substring(start.start(1)))) {
                items(parser, line, code, items);
                from = start.start(1) + (int) parser.currentLocation().getCharOffset();
            } catch (JsonProcessingException problem) {
                return new Stated<>("a sample body that is no JSON: " + problem.getOriginalMessage(), line, code);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            bodies.add(
                    new PageGroup(place, items.isEmpty() ? line : items.get(0).line(), items, true, isElided));
            line += newLines(text.substring(start.start(1), from));
        }
        return null;
    }

    private static int newLines(String text) {
        return (int) text.chars().filter(letter -> letter == '\n').count();
    }

    /** Adds the values of one body, by dotted path. What an array holds stands under the array's own path. */
    private static void items(JsonParser parser, int line, Block.Code code, List<Item> items) throws IOException {
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
    }

    private static Map<String, String> says(JsonToken token, String path) {
        Map<String, String> says = new HashMap<>();
        if (path.endsWith(" ")) {
            says.put("sample name", path.substring(path.lastIndexOf('.') + 1));
        }
        Kind kind = switch (token) {
            case START_OBJECT -> Kind.OBJECT;
            case START_ARRAY -> Kind.ARRAY;
            case VALUE_TRUE, VALUE_FALSE -> Kind.BOOLEAN;
            case VALUE_STRING -> Kind.STRING;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Kind.NUMBER;
            default -> null;
        };
        if (kind != null) {
            says.put("sample type", kind.toString());
        }
        return says;
    }
}
