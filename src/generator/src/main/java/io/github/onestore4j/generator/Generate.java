package io.github.onestore4j.generator;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.openapitools.codegen.DefaultGenerator;

/**
 * Generates the client's sources, formats them, and writes the manifest that tells what they were made from. Does
 * nothing when specs, templates, configuration and generator are those of the last run.
 */
public final class Generate {
    private static final String DIGEST_FILE = "inputs.sha256";

    private final Path specs;
    private final Path templates;
    private final Path output;
    private final String version;

    private Generate(Path project, Path output, String version) {
        this.specs = project.resolve("openapi");
        this.templates = project.resolve("generator-templates");
        this.output = output;
        this.version = version;
    }

    /**
     * Generates what the build needs.
     *
     * @param arguments the project's folder, the folder for the result, and the client's version
     */
    public static void main(String[] arguments) throws IOException {
        run(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2]);
    }

    /**
     * Generates sources into {@code output/java} and a manifest into {@code output/MANIFEST.MF}.
     *
     * @param project where {@code openapi} and {@code generator-templates} are
     * @param output is emptied first
     * @param version the client's version
     * @return false when nothing has changed since the last run, and so nothing was done
     */
    public static boolean run(Path project, Path output, String version) throws IOException {
        return new Generate(project, output, version).run();
    }

    private boolean run() throws IOException {
        Manifest manifest = manifest();
        String inputs = String.join(
                "\n",
                version,
                InputDigests.of(Path.of(locationOf(Generate.class))),
                locationOf(DefaultGenerator.class).toString(),
                locationOf(Formatter.class).toString(),
                manifest.getMainAttributes().values().toString());
        Path digestFile = output.resolve(DIGEST_FILE);
        if (Files.exists(digestFile) && Files.readString(digestFile).equals(inputs)) {
            return false;
        }
        delete(output);
        Path sources = Files.createDirectories(output.resolve("java"));
        GeneratorConfig config = GeneratorConfig.read(templates, specs);
        for (Map.Entry<String, GeneratorConfig.Target> spec : config.specs().entrySet()) {
            new SpecGenerator(specs, templates, sources, version)
                    .generate(spec.getKey(), spec.getValue(), config.foreignTo(spec.getValue()));
        }
        format(sources);
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

    /** Formats as hand-written code is, which also drops the imports that a file does not need. */
    private static void format(Path sources) throws IOException {
        Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
                .style(JavaFormatterOptions.Style.PALANTIR)
                .formatJavadoc(true)
                .build());
        files(sources).parallelStream().forEach(file -> format(formatter, file));
    }

    private static void format(Formatter formatter, Path file) {
        try {
            Files.writeString(file, formatter.formatSourceAndFixImports(Files.readString(file)));
        } catch (FormatterException unreadable) {
            throw new IllegalStateException("the templates have made a file that is not Java: " + file, unreadable);
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

    /** The jar or folder that a class was loaded from; a jar's name tells its version. */
    private static URI locationOf(Class<?> type) {
        try {
            return type.getProtectionDomain().getCodeSource().getLocation().toURI();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
