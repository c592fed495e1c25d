package io.github.onestore4j.tools.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.onestore4j.generator.Generate;
import io.github.onestore4j.generator.Language;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The end of the way from a changed page to a user: a field that the spec gains is in the client, without any other
 * edit.
 */
class NewFieldTest {
    private static final String BEFORE = """
                    promotionPeriod:
                      type: integer
            """;

    private static final String FIELD = """
                    promotionName:
                      type: string
                      maxLength: 40
                      nullable: true
                      description: The promotion's name.
                      example: Summer
            """;

    /** Uses what is generated as a user's code would. */
    private static final String USE = """
            import io.github.onestore4j.internal.v7.PromotionPriceJsonAdapter;
            import io.github.onestore4j.v7.PromotionPrice;

            public final class Use {
              public static String read(String json) throws Exception {
                PromotionPrice price = PromotionPriceJsonAdapter.INSTANCE.fromJson(json);
                return price.promotionName() + " for " + price.promotionPeriod();
              }
            }
            """;

    @Test
    void aFieldThatTheSpecGainsIsInTheClient(@TempDir Path project) throws Exception {
        for (String part : List.of("openapi", "generator-templates")) {
            copy(Path.of(part), project.resolve(part));
        }
        Path spec = project.resolve("openapi/iap-v7.yaml");
        String before = Files.readString(spec);
        assertThat(before).containsOnlyOnce(BEFORE);
        Files.writeString(spec, before.replace(BEFORE, FIELD + BEFORE));

        Path generated = project.resolve("generated");
        Generate.run(project, generated, "1.0.0", Language.JAVA);
        Path packages = generated.resolve("java/io/github/onestore4j");
        Path classes = compile(project, packages.resolve("v7"), packages.resolve("internal/v7"));

        String response = "{\"promotionName\": \"Summer\", \"promotionPeriod\": 30}";
        try (URLClassLoader loader = new URLClassLoader(classPath(classes), ClassLoader.getPlatformClassLoader())) {
            Object read =
                    loader.loadClass("Use").getMethod("read", String.class).invoke(null, response);
            assertThat(read).isEqualTo("Summer for 30");
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static Path compile(Path project, Path... changed) throws IOException {
        Path use = project.resolve("Use.java");
        Files.writeString(use, USE);
        Path classes = Files.createDirectories(project.resolve("classes"));
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none",
                "-nowarn",
                "-d",
                classes.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                use.toString()));
        for (Path folder : changed) {
            try (Stream<Path> sources = Files.list(folder)) {
                sources.map(Path::toString)
                        .filter(name -> name.endsWith(".java"))
                        .forEach(arguments::add);
            }
        }
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(result).isZero();
        return classes;
    }

    /** The new classes before the library's own, which have the same names. */
    private static URL[] classPath(Path classes) throws IOException {
        List<URL> urls = new ArrayList<>(List.of(classes.toUri().toURL()));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }
}
