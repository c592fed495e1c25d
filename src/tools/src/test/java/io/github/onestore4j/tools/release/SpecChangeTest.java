package io.github.onestore4j.tools.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.onestore4j.tools.openapi.Spec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A breaking change of a spec since the last release is refused unless the version announces it. */
@NullUnmarked
class SpecChangeTest {
    private static final Path ROOT = Path.of("");
    private static final Path PAIRS = Path.of("src/tools/src/test/resources/spec-change");

    @TempDir
    Path project;

    /** The gate itself. */
    @Test
    void theSpecsBreakNothingThatTheVersionDoesNotAnnounce() throws IOException {
        assertThat(SpecChange.unannounced(ROOT))
                .as("what breaks users of the last release; raise the version if it has to be so")
                .isEmpty();
        assertThat(Files.exists(LastRelease.specs(ROOT)))
                .isEqualTo(LastRelease.of(ROOT).isPresent());
    }

    @Test
    void whatOnlyAddsBreaksNothing() {
        assertThat(SpecChange.breaking(PAIRS.resolve("before"), PAIRS.resolve("compatible")))
                .isEmpty();
    }

    @Test
    void everyBreakingChangeIsNamed() {
        assertThat(SpecChange.breaking(PAIRS.resolve("before"), PAIRS.resolve("breaking")))
                .containsExactlyInAnyOrder(
                        "shop: DELETE /goods/{id} is gone",
                        "shop: GET /goods/{id} has lost the parameter market",
                        "shop: GET /goods/{id} requires the new parameter language",
                        "shop: GET /goods/{id} parameter id has another max length",
                        "shop: GET /goods/{id} has lost the field name",
                        "shop: GET /goods/{id} field price has another type or form",
                        "shop: POST /orders has lost the field note",
                        "shop: POST /orders requires wrapping",
                        "shared: schema Goods has lost the field name",
                        "shared: schema Goods field price has another type or form",
                        "shared: schema Notice has lost the field from");
    }

    @Test
    void aSpecThatIsGoneBreaks() {
        assertThat(SpecChange.breaking(PAIRS.resolve("before"), PAIRS))
                .containsExactlyInAnyOrder("shop: the spec is gone", "shared: the spec is gone");
    }

    @ParameterizedTest
    @CsvSource({
        "0.1.0, 0.1.1-SNAPSHOT, false",
        "0.1.0, 0.2.0-SNAPSHOT, true",
        "0.9.3, 1.0.0, true",
        "1.2.0, 1.3.0-SNAPSHOT, false",
        "1.2.0, 2.0.0, true",
        "0.2.0, 0.1.9, false",
        "2.0.0, 1.9.0, false"
    })
    void theVersionAnnouncesABreak(String last, String now, boolean mayBreak) {
        assertThat(Version.of(now).mayBreak(Version.of(last))).isEqualTo(mayBreak);
        assertThat(Version.of(now)).hasToString(now);
    }

    /** The life of a project: no release, one release, a breaking change, and the version that announces it. */
    @Test
    void fromTheFirstReleaseOnTheGateIsShut() throws IOException {
        Files.createDirectories(project.resolve(".mvn"));
        Files.writeString(project.resolve(".mvn/maven.config"), "--no-transfer-progress\n");
        version("0.1.0-SNAPSHOT");
        specs("before");
        assertThat(SpecChange.unannounced(project)).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(() -> LastRelease.mark(project))
                .withMessageStartingWith("0.1.0-SNAPSHOT is no release");

        version("0.1.0");
        LastRelease.mark(project);
        assertThat(project.resolve(".mvn/maven.config"))
                .content()
                .isEqualToIgnoringNewLines("--no-transfer-progress-Dlast.release=0.1.0");
        version("0.1.1-SNAPSHOT");
        specs("compatible");
        assertThat(SpecChange.unannounced(project)).isEmpty();
        specs("breaking");
        assertThat(SpecChange.unannounced(project)).contains("shop: DELETE /goods/{id} is gone");
        version("0.2.0-SNAPSHOT");
        assertThat(SpecChange.unannounced(project)).isEmpty();

        version("0.2.0");
        LastRelease.mark(project);
        version("0.2.1-SNAPSHOT");
        assertThat(SpecChange.unannounced(project)).isEmpty();
        assertThat(LastRelease.of(project))
                .hasValueSatisfying(last -> assertThat(last.version()).hasToString("0.2.0"));
    }

    private void version(String version) throws IOException {
        Files.writeString(
                project.resolve("pom.xml"),
                "<artifactId>onestore4j</artifactId>\n  <version>" + version + "</version>");
    }

    private void specs(String folder) throws IOException {
        Files.createDirectories(project.resolve(Spec.FOLDER));
        for (Spec spec : Spec.all(PAIRS.resolve(folder))) {
            Files.writeString(
                    project.resolve(Spec.FOLDER).resolve(spec.file().getFileName()), Files.readString(spec.file()));
        }
    }
}
