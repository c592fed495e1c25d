package com.example;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The jars that the app is packed with; this library is the first of them. */
final class Libraries {
    private Libraries() {}

    static List<Path> all() throws IOException {
        return Stream.of(Files.readString(Path.of("target/libraries")).split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }

    static Path onestore4j() throws IOException {
        return all().get(0);
    }

    /** The rules that the jars carry, as Android's build finds them. */
    static List<String> rules() throws IOException {
        List<String> rules = new ArrayList<>();
        for (Path library : all()) {
            try (JarFile jar = new JarFile(library.toFile())) {
                for (ZipEntry entry : jar.stream().filter(Libraries::isRules).toList()) {
                    rules.add(new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return rules;
    }

    private static boolean isRules(ZipEntry entry) {
        return entry.getName().matches("META-INF/(proguard|com\\.android\\.tools/r8[^/]*)/[^/]+");
    }
}
