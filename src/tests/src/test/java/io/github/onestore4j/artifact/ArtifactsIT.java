package io.github.onestore4j.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is published: nothing is missing, nothing is in it that belongs elsewhere, and the client stays small. */
class ArtifactsIT {
    private static final long LARGEST_JAR = 440_000;
    private static final int MOST_DEPENDENCIES = 13;
    private static final long LARGEST_DEPENDENCIES = 3_600_000;

    static Stream<Artifact> published() {
        return Stream.of(Artifact.CLIENT, Artifact.LEDGER, Artifact.KOTLIN, Artifact.STARTER, Artifact.EMULATOR);
    }

    @Test
    void theClientHoldsTheClientAndIsSmall() throws IOException {
        Path jar = Artifact.CLIENT.jar();
        assertThat(Files.size(jar)).isLessThanOrEqualTo(LARGEST_JAR);
        assertThat(Artifact.files(jar))
                .contains(
                        "io/github/onestore4j/OneStore.class",
                        "io/github/onestore4j/v7/IapV7Api.class",
                        "META-INF/proguard/onestore4j.pro",
                        "META-INF/versions/9/module-info.class")
                .allMatch(name -> name.startsWith("io/github/onestore4j/") || name.startsWith("META-INF/"));
    }

    @Test
    void itsDependenciesAreFewAndSmall() throws IOException {
        String classpath = Files.readString(Artifact.CLIENT.target("runtime-classpath"));
        List<Path> jars =
                Stream.of(classpath.split(File.pathSeparator)).map(Path::of).toList();
        assertThat(jars)
                .hasSizeBetween(1, MOST_DEPENDENCIES)
                .noneMatch(jar -> jar.getFileName().toString().startsWith("okio-3"));
        long bytes = 0;
        for (Path jar : jars) {
            bytes += Files.size(jar);
        }
        assertThat(bytes).isLessThanOrEqualTo(LARGEST_DEPENDENCIES);
    }

    @Test
    void aPomNamesWhatIsNeededAtRunTimeAndNothingElse() throws IOException {
        assertThat(artifactIds(Artifact.CLIENT))
                .containsExactly(
                        "onestore4j",
                        "retrofit",
                        "converter-moshi",
                        "okhttp",
                        "okio",
                        "okio-jvm",
                        "moshi",
                        "dagger",
                        "jspecify");
        assertThat(artifactIds(Artifact.EMULATOR))
                .as("JUnit is provided by whoever tests with it")
                .containsExactly(
                        "onestore4j-emulator",
                        "onestore4j",
                        "wiremock-standalone",
                        "snakeyaml-engine",
                        "jmustache",
                        "picocli",
                        "junit-jupiter-api");
        assertThat(Files.readString(Artifact.EMULATOR.target("consumer-pom.xml")))
                .as("only the program needs picocli")
                .containsPattern(
                        "picocli</artifactId>\\s*<version>[^<]+</version>(\\s*<scope>compile</scope>)?\\s*<optional>true");
    }

    @Test
    void theLedgerNeedsTheClientAlone() throws IOException {
        assertThat(artifactIds(Artifact.LEDGER)).containsExactly("onestore4j-ledger", "onestore4j", "jspecify");
        assertThat(Artifact.files(Artifact.LEDGER.jar()))
                .contains(
                        "io/github/onestore4j/ledger/PurchaseLedger.class",
                        "io/github/onestore4j/ledger/postgresql.sql",
                        "io/github/onestore4j/ledger/mysql.sql",
                        "io/github/onestore4j/ledger/h2.sql",
                        "io/github/onestore4j/ledger/sqlite.sql",
                        "META-INF/versions/9/module-info.class");
    }

    @Test
    void coroutinesNeedNoLedger() throws IOException {
        assertThat(artifactIds(Artifact.KOTLIN))
                .containsExactly(
                        "onestore4j-kotlin",
                        "onestore4j",
                        "onestore4j-ledger",
                        "kotlin-stdlib",
                        "kotlinx-coroutines-core-jvm");
        assertThat(Files.readString(Artifact.KOTLIN.target("consumer-pom.xml")))
                .containsPattern(
                        "onestore4j-ledger</artifactId>\\s*<version>[^<]+</version>(\\s*<scope>compile</scope>)?\\s*<optional>true");
        assertThat(Artifact.files(Artifact.KOTLIN.jar()))
                .contains(
                        "io/github/onestore4j/kotlin/IapV7Coroutines.class",
                        "META-INF/onestore4j-kotlin.kotlin_module",
                        "META-INF/versions/9/module-info.class");
    }

    private static List<String> artifactIds(Artifact artifact) throws IOException {
        return Pattern.compile("<artifactId>(.*?)</artifactId>")
                .matcher(Files.readString(artifact.target("consumer-pom.xml")))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("published")
    void aPomSaysWhatMavenCentralAsksFor(Artifact artifact) throws IOException {
        assertThat(Files.readString(artifact.target("consumer-pom.xml")))
                .contains("<license>", "<developer>", "<scm", "<url>", "<description>", "\n  <name>")
                .doesNotContain(
                        "<parent>",
                        "<build>",
                        "<properties>",
                        "<dependencyManagement>",
                        "<profiles>",
                        "<repositor",
                        "onestore4j-published",
                        "<scope>test<");
    }

    @ParameterizedTest
    @MethodSource("published")
    void sourcesDocumentationAndBillOfMaterialsAreThere(Artifact artifact) throws IOException {
        List<String> classes = Artifact.files(artifact.jar()).stream()
                .filter(name -> name.matches("io/github/.*/[A-Z]\\w+\\.class"))
                .map(name -> name.replace(".class", ""))
                .toList();
        assertThat(classes).isNotEmpty();
        List<String> sources = Artifact.files(artifact.jar("sources"));
        assertThat(classes)
                .filteredOn(name -> !name.matches(".*(_\\w*Factory|/Dagger\\w+)"))
                .allMatch(name ->
                        sources.contains(name + ".java") || sources.contains(name.replaceFirst("(Kt)?$", ".kt")));
        assertThat(Artifact.files(artifact.jar("javadoc")))
                .hasSizeGreaterThan(20)
                .contains("index.html");
        assertThat(Files.readString(artifact.target("bom.json")))
                .contains("pkg:maven/com.squareup.okhttp3/okhttp@", "pkg:maven/com.google.dagger/dagger@")
                .doesNotContain("junit", "assertj");
    }

    @ParameterizedTest
    @MethodSource("published")
    void aModuleHasAName(Artifact artifact) {
        ModuleDescriptor module =
                ModuleFinder.of(artifact.jar()).findAll().iterator().next().descriptor();
        assertThat(module.name()).isEqualTo("io.github." + artifact.name().replace('-', '.'));
    }

    @Test
    void theProgramHoldsEverythingOnceAndNothingOfTheTests() throws IOException {
        List<String> files = Artifact.files(Artifact.EMULATOR.jar("all"));
        assertThat(files)
                .contains(
                        "io/github/onestore4j/emulator/standalone/StandaloneStore.class", "okhttp3/OkHttpClient.class")
                .noneMatch(name -> name.matches("org/(junit|assertj)/.*|com/(atlassian|tngtech)/.*"))
                .noneMatch(name -> name.matches("META-INF/[^/]+\\.(SF|RSA|DSA)|META-INF/versions/.*module-info.class"));
        assertThat(new HashSet<>(files)).as("no name twice").hasSameSizeAs(files);
    }
}
