package io.github.onestore4j.tools.drift.spec;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** The spec files of a directory, read so that every element knows its line. */
public final class SpecFiles {
    private final Path directory;
    private final Map<String, SpecNode> roots = new LinkedHashMap<>();

    private SpecFiles(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    public static SpecFiles read(Path directory) throws IOException {
        SpecFiles specs = new SpecFiles(directory);
        List<Path> files;
        try (Stream<Path> listed = Files.list(directory)) {
            files = listed.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            try (Reader reader = Files.newBufferedReader(file)) {
                String name = file.getFileName().toString();
                specs.roots.put(name, new SpecNode(specs, name, "", 1, new Yaml(new LoaderOptions()).compose(reader)));
            } catch (MarkedYAMLException slip) {
                int line = slip.getProblemMark().getLine() + 1;
                throw new IllegalArgumentException(file + ":" + line + " is no YAML: " + slip.getProblem(), slip);
            }
        }
        if (specs.roots.isEmpty()) {
            throw new IllegalArgumentException("There is no spec in " + directory + ".");
        }
        return specs;
    }

    Path directory() {
        return directory;
    }

    public List<SpecNode> roots() {
        return List.copyOf(roots.values());
    }

    /** What a reference such as {@code common.yaml#/components/schemas/Result} means where it stands. */
    SpecNode follow(SpecNode from, String reference) {
        int hash = Math.max(0, reference.indexOf('#'));
        SpecNode target =
                roots.get(hash == 0 ? from.file() : reference.substring(0, hash).replaceFirst("^\\./", ""));
        for (String key : reference.substring(hash).split("/", -1)) {
            target = target == null
                    ? null
                    : key.equals("#")
                            ? target
                            : target.entries().get(key.replace("~1", "/").replace("~0", "~"));
        }
        if (target == null) {
            throw new IllegalArgumentException(from.place() + " refers to " + reference + ", which is not there.");
        }
        return target;
    }
}
