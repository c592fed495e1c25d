package io.github.onestore4j.tools.drift;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The values that a description lists: {@code 0: not consumed, 1: consumed}, or {@code MKT_ONE or MKT_GLB}.
 *
 * @param explained those with a colon and an explanation after them
 * @param inRow those in a row, such as {@code A, B or C}
 */
record ValueList(Set<String> explained, Set<String> inRow, String text) {
    private static final String VALUE = "(?<![\\w.+-])-?[A-Za-z0-9_]++(?![\\w.]\\w)";
    private static final Pattern EXPLAINED = Pattern.compile("(?:^|[(（,，、;；/|·•]|[-*]\\s)\\s*(" + VALUE + ")\\s*[:：=]");
    private static final Pattern ROW = Pattern.compile(
            VALUE + "(?:\\s*(?:,|、|/|\\||\\bor\\b|\\band\\b|또는|혹은|或|または)\\s*" + "(?:or\\s+|and\\s+)?" + VALUE + ")++");
    private static final Pattern EACH = Pattern.compile(VALUE);
    /** What values look like: small numbers, constants, words. */
    private static final List<String> SHAPES = List.of("-?\\d{1,3}", "[A-Z][A-Z0-9_]+", "(?!or$|and$)\\w+");

    /** @param example a value of the enum, which tells what the others look like */
    static ValueList of(List<String> description, String example) {
        String shape = SHAPES.stream().filter(example::matches).findFirst().orElse(SHAPES.get(2));
        ValueList list = new ValueList(new LinkedHashSet<>(), new LinkedHashSet<>(), String.join(" ", description));
        for (String line : description) {
            Stream<String> explained = EXPLAINED.matcher(line).results().map(match -> match.group(1));
            explained.filter(value -> value.matches(shape)).forEach(list.explained::add);
            ROW.matcher(line)
                    .results()
                    .flatMap(row -> EACH.matcher(row.group()).results())
                    .map(MatchResult::group)
                    .filter(value -> value.matches(shape))
                    .forEach(list.inRow::add);
        }
        return list;
    }

    /** Whether a description lists values, when the spec has no enum to compare them with. */
    static boolean isIn(List<String> description) {
        ValueList numbers = of(description, "0");
        return Stream.concat(numbers.explained.stream(), numbers.inRow.stream())
                                .distinct()
                                .count()
                        > 1
                || of(description, "AA").explained.size() > 1;
    }

    /** Whether it lists values of that enum, and not words or numbers by chance. */
    boolean isOf(List<String> values) {
        return explained.size() > 1
                || Stream.of(explained, inRow).flatMap(Set::stream).anyMatch(values::contains);
    }

    /** Returns the values that it lists and the enum has not. */
    Collection<String> added(List<String> values) {
        Set<String> added = new LinkedHashSet<>(explained);
        added.addAll(inRow);
        values.forEach(added::remove);
        return added;
    }

    /** Returns the values of the enum that the description does not mention anywhere. */
    Collection<String> missing(List<String> values) {
        Set<String> missing = new LinkedHashSet<>(values);
        EACH.matcher(text).results().map(MatchResult::group).forEach(missing::remove);
        return missing;
    }
}
