package io.github.onestore4j.artifact;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** One of the files that are published, as the build has just packed it. */
final class Artifact {
    private static final String STEM = System.getProperty("artifact.stem");

    private Artifact() {}

    /** The library. */
    static Path jar() {
        return Path.of(STEM + ".jar");
    }

    /** A jar that goes with it. */
    static Path jar(String classifier) {
        return Path.of(STEM + "-" + classifier + ".jar");
    }

    /** The names of a jar's files. */
    static List<String> files(Path jar) throws IOException {
        try (JarFile opened = new JarFile(jar.toFile())) {
            return opened.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .toList();
        }
    }

    /** A line of a jar's manifest. */
    static String manifest(Path jar, String name) throws IOException {
        try (JarFile opened = new JarFile(jar.toFile())) {
            Manifest manifest = opened.getManifest();
            return String.valueOf(manifest.getMainAttributes().getValue(name));
        }
    }
}
