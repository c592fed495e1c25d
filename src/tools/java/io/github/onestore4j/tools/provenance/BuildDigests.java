package io.github.onestore4j.tools.provenance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes the manifest that tells what a jar was made from. The build runs this file as it stands, before it packs the jar, so it
 * needs nothing but the JDK: {@code java BuildDigests.java openapi generator-templates generator-version manifest}.
 */
public final class BuildDigests {
    /** The three lines that Provenance writes of each page, one below the other. */
    private static final Pattern PAGE = Pattern.compile(
            "\"address\"\\s*:\\s*\"([^\"]+)\",\\s*\"date\"\\s*:\\s*\"([^\"]+)\",\\s*\"sha256\"\\s*:\\s*\"([^\"]+)\"");

    private BuildDigests() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[3]);
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (var out = Files.newOutputStream(file)) {
            manifest(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2]).write(out);
        }
    }

    static Manifest manifest(Path specs, Path templates, String generator) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("OneStore4j-Specs-SHA256", digest(specs, ".yaml"));
        main.putValue("OneStore4j-Templates-SHA256", digest(templates, ""));
        main.putValue("OneStore4j-Generator-Version", generator);
        main.putValue("OneStore4j-Pages", pages(specs.resolve("provenance.json")));
        return manifest;
    }

    /** Address, date and digest of each page, with a comma between two pages. */
    private static String pages(Path provenance) throws IOException {
        Matcher page = PAGE.matcher(Files.readString(provenance));
        StringBuilder pages = new StringBuilder();
        while (page.find()) {
            pages.append(pages.isEmpty() ? "" : ", ")
                    .append(String.join(" ", page.group(1), page.group(2), page.group(3)));
        }
        return pages.toString();
    }

    /** One digest of the names and the contents of all files, whatever the line ends of this machine. */
    private static String digest(Path directory, String ending) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(directory)) {
            files = found.filter(
                            file -> Files.isRegularFile(file) && file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
        StringBuilder content = new StringBuilder();
        for (Path file : files) {
            content.append(directory.relativize(file).toString().replace('\\', '/'))
                    .append('\n')
                    .append(text(file))
                    .append('\0');
        }
        return sha256(content.toString());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(file + " cannot be read.", failure);
        }
    }

    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256.", missing);
        }
    }
}
