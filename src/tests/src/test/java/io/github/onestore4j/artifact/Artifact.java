package io.github.onestore4j.artifact;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** One published product, as the build has just packaged it. */
record Artifact(String folder, String name) {
    static final Artifact CLIENT = new Artifact("src/client", "onestore4j");
    static final Artifact LEDGER = new Artifact("src/ledger", "onestore4j-ledger");
    static final Artifact KOTLIN = new Artifact("src/kotlin", "onestore4j-kotlin");
    static final Artifact STARTER = new Artifact("src/spring-boot-starter", "onestore4j-spring-boot-starter");
    static final Artifact EMULATOR = new Artifact("src/emulator", "onestore4j-emulator");

    /** Returns a file that its build has made. */
    Path target(String file) {
        return Path.of(folder, "target", file);
    }

    Path jar() {
        return target(name + "-" + System.getProperty("version") + ".jar");
    }

    Path jar(String classifier) {
        return target(name + "-" + System.getProperty("version") + "-" + classifier + ".jar");
    }

    /** Returns the names of a jar's files. */
    static List<String> files(Path jar) throws IOException {
        try (JarFile opened = new JarFile(jar.toFile())) {
            return opened.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .toList();
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
