package io.github.onestore4j.generator;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.palantir.javaformat.java.Formatter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.openapitools.codegen.DefaultGenerator;

/**
 * Generates the sources of a product, formats them, and writes the manifest that tells what they were made from. Does
 * nothing when specs, templates, configuration and generator are those of the last run.
 */
public final class Generate {
    private static final String DIGEST_FILE = "inputs.sha256";

    private final Path specs;
    private final Path templates;
    private final Path output;
    private final String version;
    private final Language language;

    private Generate(Path project, Path output, String version, Language language) {
        this.specs = project.resolve("openapi");
        this.templates = project.resolve("generator-templates");
        this.output = output;
        this.version = version;
        this.language = language;
    }

    /**
     * Generates what the build needs.
     *
     * @param arguments the project's folder, the folder for the result, the project's version, and java or kotlin
     */
    public static void main(String[] arguments) throws IOException {
        run(
                Path.of(arguments[0]),
                Path.of(arguments[1]),
                arguments[2],
                Language.valueOf(arguments[3].toUpperCase(Locale.ROOT)));
    }

    /**
     * Generates sources into {@code output/java} or {@code output/kotlin}, and a manifest into
     * {@code output/MANIFEST.MF}.
     *
     * @param project where {@code openapi} and {@code generator-templates} are
     * @param output is emptied first
     * @param version the project's version
     * @param language what to generate
     * @return false when nothing has changed since the last run, and so nothing was done
     */
    public static boolean run(Path project, Path output, String version, Language language) throws IOException {
        return new Generate(project, output, version, language).run();
    }

    private boolean run() throws IOException {
        Manifest manifest = manifest();
        String inputs = String.join(
                "\n",
                version,
                language.name(),
                InputDigests.of(Path.of(locationOf(Generate.class))),
                locationOf(DefaultGenerator.class).toString(),
                locationOf(Formatter.class).toString(),
                manifest.getMainAttributes().values().toString());
        Path digestFile = output.resolve(DIGEST_FILE);
        if (Files.exists(digestFile) && Files.readString(digestFile).equals(inputs)) {
            return false;
        }
        delete(output);
        Path sources = Files.createDirectories(output.resolve(language.folder()));
        GeneratorConfig config = GeneratorConfig.read(templates, specs);
        for (Map.Entry<String, GeneratorConfig.Target> spec : config.specs().entrySet()) {
            new SpecGenerator(specs, templates, sources, version, language)
                    .generate(spec.getKey(), spec.getValue(), config.foreignTo(spec.getValue()));
        }
        format(sources);
        deleteEmptyFolders(sources);
        try (OutputStream out = Files.newOutputStream(output.resolve("MANIFEST.MF"))) {
            manifest.write(out);
        }
        Files.writeString(digestFile, inputs);
        return true;
    }

    private Manifest manifest() throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("OneStore4j-Specs-SHA256", InputDigests.ofTexts(specs, Generate::isSpec));
        main.putValue("OneStore4j-Templates-SHA256", InputDigests.ofTexts(templates, file -> true));
        main.putValue(
                "OneStore4j-Generator-Version",
                DefaultGenerator.class.getPackage().getImplementationVersion());
        main.putValue("OneStore4j-Pages", pages());
        return manifest;
    }

    private static boolean isSpec(Path file) {
        return file.toString().endsWith(".yaml");
    }

    /** Address, date and digest of each page that the specs were written from, with a comma between two pages. */
    private String pages() throws IOException {
        StringJoiner pages = new StringJoiner(", ");
        new JsonMapper()
                .readTree(specs.resolve("provenance.json").toFile())
                .path("pages")
                .forEach(page -> pages.add(String.join(
                        " ",
                        page.path("address").textValue(),
                        page.path("date").textValue(),
                        page.path("sha256").textValue())));
        return pages.toString();
    }

    private void format(Path sources) throws IOException {
        files(sources).parallelStream().forEach(this::formatFile);
    }

    private void formatFile(Path file) {
        try {
            Files.writeString(file, language.format(Files.readString(file)));
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalStateException(file.toString(), unreadable);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** OpenAPI Generator makes some for files that it is told not to write. */
    private static void deleteEmptyFolders(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path path : found.filter(Files::isDirectory)
                    .sorted(Comparator.reverseOrder())
                    .toList()) {
                if (files(path).isEmpty()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** The jar or folder that a class was loaded from; a jar's name tells its version. */
    private static URI locationOf(Class<?> type) {
        try {
            return type.getProtectionDomain().getCodeSource().getLocation().toURI();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
