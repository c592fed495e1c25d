package io.github.onestore4j.tools.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * A document that is made and committed.
 *
 * @param path where it is, from the root of the project
 * @param text makes it
 */
public record GeneratedDocument(Path path, Supplier<String> text) {
    static GeneratedDocument of(String path, Supplier<String> text) {
        return new GeneratedDocument(Path.of(path), text);
    }

    public void write() throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(path, text.get());
    }
}
