package io.github.onestore4j.tools.drift.compare;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The values that a description lists: {@code 0: not consumed, 1: consumed}, or {@code MKT_ONE or MKT_GLB}.
 *
 * @param explained those with a colon and an explanation behind them
 * @param inRow those that stand beside one another
 */
record ValueList(Set<String> explained, Set<String> inRow, String text) {
    private static final String VALUE = "(?<![\\w.+-])-?[A-Za-z0-9_]++(?![\\w.]\\w)";
    private static final Pattern EXPLAINED = Pattern.compile("(?:^|[(（,，、;；/|·•]|[-*]\\s)\\s*(" + VALUE + ")\\s*[:：=]");
    private static final Pattern ROW = Pattern.compile(
            VALUE + "(?:\\s*(?:,|、|/|\\||\\bor\\b|\\band\\b|또는|혹은|或|または)\\s*" + "(?:or\\s+|and\\s+)?" + VALUE + ")++");
    private static final Pattern EACH = Pattern.compile(VALUE);
    private static final Pattern WORD = Pattern.compile("(?!or$|and$)\\w+");
    private static final List<Pattern> SHAPES =
            List.of(Pattern.compile("-?\\d{1,3}"), Pattern.compile("[A-Z][A-Z0-9_]+"), Pattern.compile("[a-z_]+"));

    /** @param example a value of the enum, which tells what the others look like */
    static ValueList of(List<String> description, String example) {
        Pattern shape = SHAPES.stream()
                .filter(known -> known.matcher(example).matches())
                .findFirst()
                .orElse(WORD);
        ValueList list = new ValueList(new LinkedHashSet<>(), new LinkedHashSet<>(), String.join(" ", description));
        for (String line : description) {
            EXPLAINED
                    .matcher(line)
                    .results()
                    .map(match -> match.group(1))
                    .filter(value -> shape.matcher(value).matches())
                    .forEach(list.explained::add);
            ROW.matcher(line)
                    .results()
                    .flatMap(row -> EACH.matcher(row.group()).results())
                    .map(MatchResult::group)
                    .filter(value -> shape.matcher(value).matches()
                            && WORD.matcher(value.replace("-", "")).matches())
                    .forEach(list.inRow::add);
        }
        return list;
    }

    /** Whether a description that no enum stands beside lists values. */
    static boolean isIn(List<String> description) {
        return of(description, "0").listed().size() > 1
                || of(description, "AA").explained.size() > 1;
    }

    Set<String> listed() {
        Set<String> listed = new LinkedHashSet<>(explained);
        listed.addAll(inRow);
        return listed;
    }

    /** Whether it lists values of that enum, and not words or numbers by chance. */
    boolean isOf(List<String> values) {
        return explained.size() > 1 || listed().stream().anyMatch(values::contains);
    }

    /** Returns the values that the description does not mention anywhere. */
    List<String> missing(List<String> values) {
        Set<String> mentioned =
                EACH.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
        return values.stream().filter(value -> !mentioned.contains(value)).toList();
    }
}
