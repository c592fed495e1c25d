package io.github.onestore4j.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A block of code in a document.
 *
 * @param language what the fence says; empty if it says nothing
 * @param source the file that the line before says it is cut from; null if there is none
 * @param code the text
 */
record CodeBlock(String language, @Nullable Path source, String code) {
    private static final Pattern BLOCK = Pattern.compile(
            "(?:^<!-- cut from (\\S+) -->\n+)?^```(\\w*)\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    static List<CodeBlock> of(Path document) {
        try {
            Matcher blocks = BLOCK.matcher(Files.readString(document).replace("\r", ""));
            return blocks.results()
                    .map(found -> new CodeBlock(
                            found.group(2), found.group(1) == null ? null : Path.of(found.group(1)), found.group(3)))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
