package io.github.onestore4j.fuzz;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/**
 * What ONE store has signed of a JSON object, worked out in another way than the library does: Jackson finds the parts,
 * and each is copied as it is spelled.
 */
final class CompactOracle {
    private final String json;
    private final JsonParser parser;
    private final StringBuilder out = new StringBuilder();

    private CompactOracle(String json, JsonParser parser) {
        this.json = json;
        this.parser = parser;
    }

    /** The text without white space, and without a field of the outermost object. */
    static String without(String field, String json) throws IOException {
        try (JsonParser parser = new JsonMapper().createParser(json)) {
            CompactOracle oracle = new CompactOracle(json, parser);
            parser.nextToken();
            oracle.object(field);
            return oracle.out.toString();
        }
    }

    private void object(String without) throws IOException {
        out.append('{');
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            int start = out.length();
            if (out.charAt(start - 1) != '{') {
                out.append(',');
            }
            boolean isLeftOut = parser.currentName().equals(without);
            spelling();
            out.append(':');
            parser.nextToken();
            value();
            if (isLeftOut) {
                out.setLength(start);
            }
        }
        out.append('}');
    }

    private void array() throws IOException {
        out.append('[');
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (out.charAt(out.length() - 1) != '[') {
                out.append(',');
            }
            value();
        }
        out.append(']');
    }

    private void value() throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            object("no such field: \u0000");
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            array();
        } else {
            spelling();
        }
    }

    /** Copies a name, a string, a number or a word. */
    private void spelling() throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING && parser.currentToken() != JsonToken.FIELD_NAME) {
            out.append(parser.getText());
            return;
        }
        int start = (int) parser.currentTokenLocation().getCharOffset();
        int end = start + 1;
        while (json.charAt(end) != '"') {
            end += json.charAt(end) == '\\' ? 2 : 1;
        }
        out.append(json, start, end + 1);
    }
}
