package io.github.onestore4j.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Indents generated Kotlin by four columns for the templates' two, wraps its KDoc, and sorts its imports. */
final class KotlinFormat {
    private static final int COLUMNS = 120;
    private static final String IMPORT = "import ";
    private static final Pattern SPACE = Pattern.compile(" ");

    /** A line of KDoc: its start, its tag, and the text. */
    private static final Pattern KDOC = Pattern.compile("( +\\* )(@param \\w+ |@throws \\S+ |@return )?(.*)");

    private KotlinFormat() {}

    static String format(String source) {
        List<String> lines = source.lines().toList();
        String code = lines.stream()
                .skip(1)
                .filter(line -> !line.startsWith(IMPORT))
                .map(KotlinFormat::indented)
                .flatMap(KotlinFormat::wrapped)
                .collect(Collectors.joining("\n"));
        String imports = lines.stream()
                .filter(line -> line.startsWith(IMPORT))
                .map(line -> line.replace(";", ""))
                .filter(line -> isUsed(line, code))
                .distinct()
                .sorted()
                .collect(Collectors.joining("\n"));
        String body = code.strip().replaceAll("\n{2,}", "\n\n").replace("\n\n}", "\n}");
        return String.join("\n\n", lines.get(0), imports, body) + "\n";
    }

    private static boolean isUsed(String line, String code) {
        String simpleName = line.substring(line.lastIndexOf('.') + 1);
        return Pattern.compile("\\b" + simpleName + "\\b").matcher(code).find();
    }

    /** KDoc is indented by one column more than what it is about. */
    private static String indented(String line) {
        String text = line.stripLeading();
        int columns = line.length() - text.length();
        return " ".repeat(columns - columns % 2) + line;
    }

    /** A link stays on one line. */
    private static Stream<String> wrapped(String line) {
        Matcher kdoc = KDOC.matcher(line);
        if (line.length() <= COLUMNS || line.contains("](https://") || !kdoc.matches()) {
            return Stream.of(line);
        }
        String tag = kdoc.group(2) == null ? "" : kdoc.group(2);
        String start = kdoc.group(1) + tag;
        String nextStart = kdoc.group(1) + (tag.isEmpty() ? "" : "  ");
        List<String> wrapped = new ArrayList<>();
        StringBuilder current = new StringBuilder(start);
        for (String word : SPACE.splitAsStream(kdoc.group(3)).toList()) {
            if (current.length() + word.length() > COLUMNS) {
                wrapped.add(current.toString().stripTrailing());
                current = new StringBuilder(nextStart);
            }
            current.append(word).append(' ');
        }
        wrapped.add(current.toString().stripTrailing());
        return wrapped.stream();
    }
}
