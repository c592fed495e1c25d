package io.github.onestore4j.generator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generates from a copy of the project's specs and templates. */
class GenerateTest {
    @TempDir
    Path project;

    private Path output;

    @BeforeEach
    void copyOfTheSpecsAndTemplates() throws IOException {
        copy(Path.of("openapi"));
        copy(Path.of("generator-templates"));
        output = project.resolve("target/generated");
    }

    private void copy(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = project.resolve(file);
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private boolean generate() throws IOException {
        return generate(Language.JAVA);
    }

    private boolean generate(Language language) throws IOException {
        return Generate.run(project, output, "1.0.0", language);
    }

    private Attributes manifest() throws IOException {
        try (InputStream in = Files.newInputStream(output.resolve("MANIFEST.MF"))) {
            return new Manifest(in).getMainAttributes();
        }
    }

    private void edit(String file, String before, String after) throws IOException {
        Path edited = project.resolve(file);
        String text = Files.readString(edited);
        assertThat(text).contains(before);
        Files.writeString(edited, text.replace(before, after));
    }

    private Map<String, String> sources() throws IOException {
        return sources(Language.JAVA);
    }

    private Map<String, String> sources(Language language) throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(output.resolve(language.folder()))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sources.put(file.toString(), Files.readString(file));
            }
        }
        return sources;
    }

    @Test
    void runsAgainOnlyWhenAnInputHasChanged() throws IOException {
        assertThat(generate()).isTrue();
        Map<String, String> first = sources();
        Attributes manifest = manifest();
        assertThat(generate()).isFalse();

        edit("openapi/iap-v7.yaml", "\n", "\r\n");
        assertThat(generate()).as("line ends").isFalse();

        edit("generator-templates/pojo.mustache", "Immutable.", "Never changes.");
        assertThat(generate()).isTrue();
        assertThat(sources()).isNotEqualTo(first);
        assertThat(manifest().getValue("OneStore4j-Templates-SHA256"))
                .isNotEqualTo(manifest.getValue("OneStore4j-Templates-SHA256"));
        assertThat(manifest().getValue("OneStore4j-Specs-SHA256"))
                .isEqualTo(manifest.getValue("OneStore4j-Specs-SHA256"));

        edit("generator-templates/pojo.mustache", "Never changes.", "Immutable.");
        assertThat(generate()).isTrue();
        assertThat(sources()).as("the same bytes from the same inputs").isEqualTo(first);
        assertThat(manifest()).isEqualTo(manifest);
    }

    @Test
    void aSchemaThatIsTakenOutLeavesNoClassBehind() throws IOException {
        generate();
        assertThat(sources().keySet()).anyMatch(file -> file.endsWith("/error/ErrorCode.java"));
        edit(
                "generator-templates/generator.yaml",
                "  errors:\n    package: io.github.onestore4j.error\n",
                "  errors:\n    package: io.github.onestore4j.other\n");
        generate();
        assertThat(sources().keySet())
                .noneMatch(file -> file.endsWith("/error/ErrorCode.java"))
                .anyMatch(file -> file.endsWith("/other/ErrorCode.java"));
    }

    @Test
    void theManifestNamesEveryPageThatTheSpecsWereWrittenFrom() throws IOException {
        generate();
        JsonNode pages = new JsonMapper()
                .readTree(project.resolve("openapi/provenance.json").toFile())
                .path("pages");
        assertThat(pages).hasSize(3);
        for (JsonNode page : pages) {
            assertThat(LocalDate.parse(page.path("date").asText())).isAfter(LocalDate.of(2025, 1, 1));
            assertThat(manifest().getValue("OneStore4j-Pages"))
                    .contains(page.path("address").asText() + " "
                            + page.path("date").asText() + " "
                            + page.path("sha256").asText());
        }
        assertThat(manifest().getValue("OneStore4j-Generator-Version")).matches("[0-9.]+");
    }

    @Test
    void whatItMakesLooksWritten() throws IOException {
        generate();
        assertThat(sources()).hasSizeGreaterThan(100);
        sources().forEach((file, text) -> {
            List<String> lines = text.lines().toList();
            assertThat(lines)
                    .as(file)
                    .noneMatch(line -> line.startsWith("import ") && line.endsWith("*;"))
                    .noneMatch(line -> line.length() > 120 && !line.contains("https://"))
                    .noneMatch(line -> line.contains("{{") || line.contains("&amp;") || line.contains("&quot;"));
            for (int i = 1; i < lines.size(); i++) {
                assertThat(lines.get(i - 1).endsWith("*/") && lines.get(i).isBlank())
                        .as("a blank line after a Javadoc: " + file + ":" + i)
                        .isFalse();
            }
            String code = text.substring(text.lastIndexOf("\nimport ") + 1);
            lines.stream()
                    .filter(line -> line.startsWith("import "))
                    .map(line -> line.substring(line.lastIndexOf('.') + 1, line.length() - 1))
                    .forEach(name ->
                            assertThat(code).as(file + " imports " + name).contains(name));
        });
    }

    @Test
    void whatItMakesOfKotlinLooksWrittenToo() throws IOException {
        generate(Language.KOTLIN);
        assertThat(sources(Language.KOTLIN)).hasSize(3);
        sources(Language.KOTLIN).forEach((file, text) -> {
            List<String> lines = text.lines().toList();
            List<String> imports =
                    lines.stream().filter(line -> line.startsWith("import ")).toList();
            assertThat(lines)
                    .as(file)
                    .noneMatch(line -> line.length() > 120 && !line.contains("](https://"))
                    .noneMatch(line -> line.endsWith(" ") || line.endsWith(";"))
                    .noneMatch(line -> line.contains("{{") || line.contains("&amp;") || line.contains("{@"))
                    .allMatch(line -> line.matches("( {4})*( \\*.*|[^ ].*)?"));
            assertThat(text)
                    .as(file)
                    .contains(" suspend fun ")
                    .doesNotContain("\n\n\n", "\n\n}")
                    .endsWith("}\n");
            assertThat(imports).as(file).isSorted().doesNotHaveDuplicates();
            String code = text.substring(text.lastIndexOf("\nimport ") + 1);
            imports.stream()
                    .map(line -> line.substring(line.lastIndexOf('.') + 1))
                    .forEach(name -> assertThat(code.substring(code.indexOf('\n')))
                            .as(file + " imports " + name)
                            .contains(name));
        });
    }
}
