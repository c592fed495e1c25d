package io.github.onestore4j.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The Markdown files that users and maintainers read. */
final class Documents {
    private Documents() {}

    static List<Path> all() throws IOException {
        try (Stream<Path> top = Files.list(Path.of(""));
                Stream<Path> docs = Files.walk(Path.of("docs"));
                Stream<Path> specs = Files.list(Path.of("openapi"))) {
            return Stream.of(top, docs, specs)
                    .flatMap(files -> files)
                    .filter(file -> file.toString().endsWith(".md"))
                    .filter(file ->
                            !file.startsWith("docs/site")) // the start page of the site, made of parts of the README
                    .sorted()
                    .toList();
        }
    }
}
