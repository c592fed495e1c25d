package io.github.onestore4j.tools.release;

import io.github.onestore4j.tools.openapi.Spec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The last release: its version stands in .mvn/maven.config as a property, where it also tells the build which jar to
 * compare with, and its specs are kept in openapi/released.
 */
public record LastRelease(Version version, Path specs) {
    private static final String PROPERTY = "-Dlast.release=";

    static Path specs(Path root) {
        return root.resolve(Spec.FOLDER).resolve("released");
    }

    static Path config(Path root) {
        return root.resolve(".mvn/maven.config");
    }

    /** Reads it; none before the first release. */
    public static Optional<LastRelease> of(Path root) throws IOException {
        return Files.readAllLines(config(root)).stream()
                .filter(line -> line.startsWith(PROPERTY))
                .map(line -> Version.of(line.substring(PROPERTY.length())))
                .map(version -> new LastRelease(version, specs(root)))
                .findFirst();
    }

    /** Makes the project's present state the last release. */
    public static LastRelease mark(Path root) throws IOException {
        Version version = Version.ofProject(root);
        if (version.isSnapshot()) {
            throw new IllegalStateException(version + " is no release; this belongs onto the commit that is tagged");
        }
        Path released = specs(root);
        Files.createDirectories(released);
        for (Spec old : Spec.all(released)) {
            Files.delete(old.file());
        }
        for (Spec spec : Spec.all(root.resolve(Spec.FOLDER))) {
            Files.copy(spec.file(), released.resolve(spec.file().getFileName()));
        }
        List<String> lines = new ArrayList<>(Files.readAllLines(config(root)));
        lines.removeIf(line -> line.startsWith(PROPERTY));
        lines.add(PROPERTY + version);
        Files.write(config(root), lines);
        return new LastRelease(version, released);
    }
}
