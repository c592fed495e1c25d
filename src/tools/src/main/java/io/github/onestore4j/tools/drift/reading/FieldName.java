package io.github.onestore4j.tools.drift.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the name cell of a row says.
 *
 * @param path the name, below the names of what it is nested in
 * @param marks how deep marks such as {@code -} or {@code └} put it
 * @param opens the brackets that it opens
 * @param note what else the cell says: a type or a word for required
 */
record FieldName(String path, int marks, String opens, String note) {
    private static final String IDENTIFIER = "[A-Za-z_][A-Za-z0-9_]*+(?:-[A-Za-z0-9_]++)*+";
    private static final Pattern CELL = Pattern.compile("(?<marks>(?:[-–└├ㄴ•·→>↳∟┗┣*]\\s*)*)"
            + "(?<type>[A-Za-z]+ )?(?<name>" + IDENTIFIER + "(?:(?:\\[])?\\." + IDENTIFIER
            + ")*)\\s*(?<array>\\[])?\\s*"
            + "(?<note>\\*|[(（][^)）]*[)）]|[:：]\\s*[A-Za-z]+)?\\s*[:：]?\\s*(?<opens>[\\[{][\\[{\\s]*)?");
    private static final int LONGEST = 300;

    /** Null for a text that holds no name. */
    static @Nullable FieldName of(String text) {
        Matcher matcher = CELL.matcher(text);
        if (text.length() > LONGEST || !matcher.matches()) {
            return null;
        }
        String type = group(matcher, "type");
        if (!type.isEmpty() && !TypeText.is(type)) {
            return null;
        }
        String note = group(matcher, "array").isEmpty() ? group(matcher, "note") + type : "array";
        return new FieldName(
                group(matcher, "name").replace("[]", ""),
                group(matcher, "marks").replaceAll("\\s", "").length(),
                group(matcher, "opens").replaceAll("\\s", ""),
                note.replaceAll("[()（）:：]", "").strip());
    }

    /** Whether a text is a name, or brackets, and nothing else. */
    static boolean is(String text) {
        return text.matches("[A-Za-z_][\\w.-]*(\\[])?(\\.[\\w.]+)?[\\s\\[{]*") || text.matches("[\\[\\]{},\\s]+");
    }

    private static String group(Matcher matcher, String name) {
        String group = matcher.group(name);
        return group == null ? "" : group;
    }
}
