package io.github.onestore4j.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.onestore4j.tools.openapi.Spec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The text of the generated classes, by spec and name. */
final class GeneratedSources {
    private static final Path FOLDER = Path.of("target/generated-sources/openapi");

    private GeneratedSources() {}

    /** All of them, by file. */
    static Map<Path, String> all() {
        return below(FOLDER);
    }

    /** One of a spec, {@code IapV7} for example; empty where none is made. */
    static String of(Spec spec, String name) {
        return below(FOLDER.resolve(spec.name())).entrySet().stream()
                .filter(file -> file.getKey().endsWith(name + ".java"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** The first group of every match in a text. */
    static List<String> groups(String regex, String text) {
        return Pattern.compile(regex)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static Map<Path, String> below(Path folder) {
        Map<Path, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(found -> found.toString().endsWith(".java")).toList()) {
                texts.put(file, Files.readString(file));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        assertThat(texts).isNotEmpty();
        return texts;
    }
}
