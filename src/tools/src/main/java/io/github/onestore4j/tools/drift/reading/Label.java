package io.github.onestore4j.tools.drift.reading;

import io.github.onestore4j.tools.drift.model.Place;
import io.github.onestore4j.tools.drift.page.Block;
import org.jspecify.annotations.Nullable;

/** The labels that stand over a page's tables, and what they say of where the fields go. */
final class Label {
    private boolean inResponse;
    private boolean optional;
    private Place place = Place.UNKNOWN;
    private String text = "";

    Place place() {
        return place;
    }

    /** Whether what stands under it is optional. */
    boolean optional() {
        return optional;
    }

    String text() {
        return text;
    }

    void read(Block.Heading heading) {
        text = heading.text();
        optional = Word.OPTIONAL.in(text);
        if (Word.RESPONSE.in(text) != Word.REQUEST.in(text)) {
            inResponse = Word.RESPONSE.in(text);
        }
        place = place(heading.text());
    }

    void read(Block.Text line) {
        String head = line.text().split("[:：]", 2)[0];
        Place said = isShort(head) && (line.text().length() < 80 || !line.bold().isEmpty())
                ? place(head, line.text())
                : null;
        if (said != null) {
            text = line.text();
            place = said;
            optional = Word.OPTIONAL.in(line.text());
        } else if (!line.bold().isEmpty()
                && line.text().startsWith(line.bold())
                && isShort(head)
                && !isBesideTheMatter(head)) {
            text = line.text();
            place = Place.UNKNOWN;
        }
    }

    /** Whether the line says where the fields below it go. */
    boolean isSaidBy(Block.Text line) {
        String head = line.text().split("[:：]", 2)[0];
        return isShort(head) && line.text().length() < 80 && place(head, line.text()) != null;
    }

    /** Whether the line stands over something, and does not go on with what is above. */
    static boolean isOne(Block.Text line) {
        String head = line.text().split("[:：]", 2)[0];
        boolean named = Word.HEADER.in(head)
                || Word.BODY.in(head)
                || Word.EXAMPLE.in(head)
                || Word.NAME.in(head)
                || Word.REQUEST.in(head)
                || Word.RESPONSE.in(head)
                || Word.CODE.in(head);
        return !line.bold().isEmpty() || (isShort(head) && named && !line.text().endsWith("."));
    }

    private static boolean isShort(String head) {
        return head.length() <= 50
                && head.split(" ").length <= 6
                && !head.endsWith(".")
                && PathText.in(head).isEmpty();
    }

    private static boolean isBesideTheMatter(String head) {
        return Word.EXAMPLE.in(head) || Word.DESCRIPTION.is(head) || Word.PATH.is(head) || Word.METHOD.is(head);
    }

    private Place place(String heading) {
        Place said = Word.EXAMPLE.in(heading) ? null : place(heading, heading);
        if (said != null) {
            return said;
        }
        boolean bare = Word.RESPONSE.in(heading) && !Word.CODE.in(heading);
        return bare ? Place.RESPONSE : Place.UNKNOWN;
    }

    /** Null for a text that is no label. */
    private @Nullable Place place(String head, String whole) {
        boolean response = Word.RESPONSE.in(head) || (inResponse && !Word.REQUEST.in(head));
        boolean side = Word.REQUEST.in(head) || Word.RESPONSE.in(head);
        boolean parameter = Word.NAME.in(head) || Word.QUERY.in(head) || (Word.PATH.in(head) && side);
        if (Word.EXAMPLE.in(head) || Word.DESCRIPTION.is(head)) {
            return null;
        }
        if (Word.HEADER.in(head)) {
            return response ? Place.UNKNOWN : Place.HEADER;
        }
        if (Word.BODY.in(head)) {
            return response ? Place.RESPONSE : Place.REQUEST;
        }
        if (!parameter) {
            boolean bare = Word.RESPONSE.is(head.replaceAll("[\\[\\]]", ""));
            return bare ? Place.RESPONSE : null;
        }
        if (response) {
            return Place.RESPONSE;
        }
        return Word.QUERY.in(whole) ? Place.QUERY : Word.PATH.in(whole) ? Place.PATH : Place.PARAMETER;
    }
}
