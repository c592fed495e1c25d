package io.github.onestore4j.tools.drift.reading;

import io.github.onestore4j.tools.drift.model.Place;
import io.github.onestore4j.tools.drift.page.Block;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The labels that stand over a page's tables, and what they say of where the fields go. */
final class Label {
    private static final int LONGEST = 50;
    private static final int MOST_WORDS = 6;

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
        boolean bare = Word.RESPONSE.in(text) && !Word.CODE.in(text) && !Word.EXAMPLE.in(text);
        place = said != null ? said : bare ? Place.RESPONSE : Place.UNKNOWN;
    }

    /** Returns whether the line says where the fields below it go. */
    boolean read(Block.Text line) {
        String head = head(line.text());
        Place said = isShort(head) && (line.text().length() < 80 || !line.bold().isEmpty())
                ? place(head, line.text())
                : null;
        if (said != null) {
            place = said;
            optional = Word.OPTIONAL.in(line.text());
        } else if (!line.bold().isEmpty()
                && line.text().startsWith(line.bold())
                && isShort(head)
                && !Word.EXAMPLE.in(head)) {
            place = Place.UNKNOWN;
        }
        return said != null;
    }

    private static String head(String text) {
        return text.split("[:：]", 2)[0];
    }

    private static boolean isShort(String head) {
        return head.length() <= LONGEST
                && head.split(" ").length <= MOST_WORDS
                && !head.endsWith(".")
                && Address.in(head).isEmpty();
    }

    /** Null for a text that is no label. */
    private @Nullable Place place(String head, String whole) {
        if (Word.EXAMPLE.in(head) || Word.DESCRIPTION.is(head)) {
            return null;
        }
        boolean response = Word.RESPONSE.in(head) || (inResponse && !Word.REQUEST.in(head));
        if (Word.HEADER.in(head)) {
            return response ? Place.UNKNOWN : Place.HEADER;
        }
        if (Word.BODY.in(head)) {
            return response ? Place.RESPONSE : Place.REQUEST;
        }
        boolean side = Word.REQUEST.in(head) || Word.RESPONSE.in(head);
        if (!Word.NAME.in(head) && !Word.QUERY.in(head) && !(Word.PATH.in(head) && side)) {
            return Word.RESPONSE.is(head) ? Place.RESPONSE : null;
        }
        if (response) {
            return Place.RESPONSE;
        }
        return Word.QUERY.in(whole) ? Place.QUERY : Word.PATH.in(whole) ? Place.PATH : Place.PARAMETER;
    }

    /** Whether a heading is over a part of a call, such as its response, and not over a call. */
    static boolean isOfPart(String heading) {
        return Word.REQUEST.in(heading)
                || Word.RESPONSE.in(heading)
                || Word.HEADER.in(heading)
                || Word.BODY.in(heading)
                || Word.EXAMPLE.in(heading)
                || Word.QUERY.in(heading)
                || Word.NAME.is(heading)
                || heading.matches("(?i)\\[.*|.*\\bspec\\b.*");
    }
}
