package io.github.onestore4j.tools.drift.reading;

import io.github.onestore4j.tools.openapi.flat.Place;
import io.github.onestore4j.tools.page.Block;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The labels that stand over a page's tables, and what they say of where the fields go. */
final class Label {
    private static final int LONGEST = 50;
    private static final int MOST_WORDS = 6;
    private static final int LONGEST_LINE = 80;

    private boolean inResponse;
    private boolean optional;
    private Place place = Place.UNKNOWN;

    Place place() {
        return place;
    }

    /** Adds what is said of all that stands below: that it is optional, or a part of the path. */
    void addTo(Map<String, String> says) {
        addPlaceTo(says);
        if (optional || place == Place.PATH) {
            says.put("required", String.valueOf(!optional));
        }
    }

    void addPlaceTo(Map<String, String> says) {
        if (place == Place.PATH || place == Place.QUERY) {
            says.put("place", place.toString());
        }
    }

    void read(Block.Heading heading) {
        String text = heading.text();
        optional = Word.OPTIONAL.in(text);
        if (Word.RESPONSE.in(text) != Word.REQUEST.in(text)) {
            inResponse = Word.RESPONSE.in(text);
        }
        Place said = place(text, text);
        boolean isResponse = Word.RESPONSE.in(text) && !Word.CODE.in(text) && !Word.EXAMPLE.in(text);
        place = said != null ? said : isResponse ? Place.RESPONSE : Place.UNKNOWN;
    }

    /** Returns whether the line says where the fields below it go. */
    boolean read(Block.Text line) {
        String head = line.text().split("[:：]", 2)[0];
        boolean isShort = head.length() <= LONGEST
                && head.split(" ").length <= MOST_WORDS
                && !head.endsWith(".")
                && Address.in(head).isEmpty();
        boolean isBold = !line.bold().isEmpty();
        Place said = isShort && (isBold || line.text().length() < LONGEST_LINE) ? place(head, line.text()) : null;
        if (said != null) {
            place = said;
            optional = Word.OPTIONAL.in(line.text());
        } else if (isShort && isBold && line.text().startsWith(line.bold()) && !Word.EXAMPLE.in(head)) {
            place = Place.UNKNOWN;
        }
        return said != null;
    }

    /** Null for a text that is no label. */
    private @Nullable Place place(String head, String whole) {
        boolean isResponse = Word.RESPONSE.in(head) || (inResponse && !Word.REQUEST.in(head));
        boolean isOfSide = Word.REQUEST.in(head) || Word.RESPONSE.in(head);
        if (Word.EXAMPLE.in(head) || Word.DESCRIPTION.is(head)) {
            return null;
        } else if (Word.HEADER.in(head)) {
            return isResponse ? Place.UNKNOWN : Place.HEADER;
        } else if (Word.BODY.in(head)) {
            return isResponse ? Place.RESPONSE : Place.REQUEST;
        } else if (!Word.NAME.in(head) && !Word.QUERY.in(head) && !(Word.PATH.in(head) && isOfSide)) {
            return Word.RESPONSE.is(head) ? Place.RESPONSE : null;
        } else if (isResponse) {
            return Place.RESPONSE;
        }
        return Word.QUERY.in(whole) ? Place.QUERY : Word.PATH.in(whole) ? Place.PATH : Place.PARAMETER;
    }

    /** Whether a heading is over a part of a call, such as its response, and not over a call. */
    static boolean isOfPart(String heading) {
        return Stream.of(Word.REQUEST, Word.RESPONSE, Word.HEADER, Word.BODY, Word.EXAMPLE, Word.QUERY)
                        .anyMatch(word -> word.in(heading))
                || Word.NAME.is(heading)
                || heading.matches("(?i)\\[.*|.*\\bspec\\b.*");
    }
}
