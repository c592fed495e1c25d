package io.github.onestore4j.tools.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * A document that is made from the specs.
 *
 * @param path where it is, from the root of the project or of the folder it is written to
 * @param text makes it
 */
public record GeneratedDocument(Path path, Supplier<String> text) {
    static GeneratedDocument of(String path, Supplier<String> text) {
        return new GeneratedDocument(Path.of(path), text);
    }

    /**
     * Writes it below a folder, and returns the file.
     *
     * @throws IOException if it cannot be written
     */
    public Path write(Path folder) throws IOException {
        Path file = folder.resolve(path);
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        return Files.writeString(file, text.get());
    }
}
