package io.github.onestore4j.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is published: nothing is missing, nothing is in it that belongs elsewhere, and it stays small. */
class ArtifactsIT {
    private static final long LARGEST_JAR = 400_000;
    private static final int MOST_DEPENDENCIES = 14;
    private static final long LARGEST_DEPENDENCIES = 3_600_000;

    @Test
    void theLibraryHoldsTheLibraryAndIsSmall() throws IOException {
        assertThat(Files.size(Artifact.jar())).isLessThanOrEqualTo(LARGEST_JAR);
        assertThat(Artifact.files(Artifact.jar()))
                .contains("io/github/onestore4j/OneStore.class", "io/github/onestore4j/v7/IapV7Api.class")
                .allMatch(name -> name.startsWith("io/github/onestore4j/") || name.startsWith("META-INF/"))
                .noneMatch(name -> name.startsWith("io/github/onestore4j/emulator/"));
    }

    @Test
    void itsDependenciesAreFewAndSmall() throws IOException {
        String classpath = Files.readString(Path.of("target/runtime-classpath"));
        List<Path> jars =
                Stream.of(classpath.split(File.pathSeparator)).map(Path::of).toList();
        assertThat(jars).hasSizeBetween(1, MOST_DEPENDENCIES);
        long bytes = 0;
        for (Path jar : jars) {
            bytes += Files.size(jar);
        }
        assertThat(bytes).isLessThanOrEqualTo(LARGEST_DEPENDENCIES);
    }

    @Test
    void thePomOfConsumersNamesWhatIsNeededAtRunTimeAndNothingElse() throws IOException {
        String pom = Files.readString(Path.of("target/consumer-pom.xml"));
        assertThat(Pattern.compile("<artifactId>(.*?)</artifactId>")
                        .matcher(pom)
                        .results())
                .extracting(match -> match.group(1))
                .containsExactly("onestore4j", "retrofit", "converter-moshi", "okhttp", "moshi", "dagger", "jspecify");
        assertThat(pom)
                .contains("<license>", "<developer>", "<scm>", "<url>", "<description>")
                .doesNotContain(
                        "<build>", "<properties>", "<dependencyManagement>", "<profiles>", "<repositor", "test<");
    }

    @Test
    void theEmulatorHoldsTheEmulatorAlone() throws IOException {
        Path emulator = Artifact.jar("emulator");
        assertThat(Artifact.files(emulator))
                .contains(
                        "io/github/onestore4j/emulator/OneStoreEmulator.class",
                        "io/github/onestore4j/emulator/package-info.class")
                .allMatch(name ->
                        name.startsWith("io/github/onestore4j/emulator/") || name.equals("META-INF/MANIFEST.MF"));
    }

    @Test
    void theStandaloneEmulatorHoldsNothingOfTheTests() throws IOException {
        List<String> files = Artifact.files(Artifact.jar("emulator-standalone"));
        assertThat(files)
                .noneMatch(name -> name.matches("org/(junit|assertj)/.*|com/(atlassian|tngtech)/.*"))
                .noneMatch(name -> name.matches("META-INF/[^/]+\\.(SF|RSA|DSA)|META-INF/versions/.*module-info.class"));
        assertThat(new HashSet<>(files)).as("no name twice").hasSameSizeAs(files);
    }

    @Test
    void modulesHaveNames() throws IOException {
        assertThat(Artifact.manifest(Artifact.jar(), "Automatic-Module-Name")).isEqualTo("io.github.onestore4j");
        assertThat(Artifact.manifest(Artifact.jar("emulator"), "Automatic-Module-Name"))
                .isEqualTo("io.github.onestore4j.emulator");
    }

    @Test
    void sourcesAndDocumentationAreThere() throws IOException {
        assertThat(Artifact.files(Artifact.jar("sources")))
                .contains("io/github/onestore4j/OneStore.java", "io/github/onestore4j/v7/IapV7.java");
        assertThat(Artifact.files(Artifact.jar("javadoc")))
                .contains("io/github/onestore4j/OneStore.html", "io/github/onestore4j/v7/IapV7.html");
    }

    @Test
    void theBillOfMaterialsListsTheDependencies() throws IOException {
        assertThat(Files.readString(Path.of("target/bom.json")))
                .contains("pkg:maven/com.squareup.okhttp3/okhttp@", "pkg:maven/com.google.dagger/dagger@")
                .doesNotContain("wiremock", "junit");
    }
}
