package io.github.onestore4j.architecture;

import static io.github.onestore4j.architecture.GeneratedSources.groups;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.onestore4j.tools.openapi.Operation;
import io.github.onestore4j.tools.openapi.Spec;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The text of the generated facades and Retrofit interfaces, operation by operation. */
class GeneratedFacadesTest {
    static Stream<Operation> operations() {
        return Spec.all(Spec.FOLDER).stream().flatMap(spec -> spec.operations().stream());
    }

    static Stream<Spec> apis() {
        return Spec.all(Spec.FOLDER).stream().filter(spec -> !spec.operations().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aMethodSaysWhatItDoesWhatItThrowsAndWhereItIsDescribed(Operation operation) {
        String facade = GeneratedSources.of(operation.spec(), operation.tag());
        Matcher method = Pattern.compile("(?m)^  public \\S+ " + operation.id() + "\\((.*)\\) \\{$")
                .matcher(facade);
        assertThat(method.find()).isTrue();
        String javadoc = facade.substring(facade.lastIndexOf("/**", method.start()), method.start());
        assertThat(javadoc)
                .contains(operation.text("summary"))
                .contains(operation.text("description"))
                .contains("@return ")
                .contains("@throws IllegalArgumentException ")
                .contains("@throws io.github.onestore4j.error.OneStoreException ")
                .contains("@see <a href=\"" + operation.page() + "\">ONE store's page</a>")
                .endsWith("*/\n");
        assertThat(groups("@param (\\w+) ", javadoc)).isEqualTo(groups("(\\w+)(?:, |$)", method.group(1)));
        assertThat(facade).contains("public CompletableFuture<", " " + operation.id() + "Async(");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aRequestGoesWhereTheSpecSays(Operation operation) {
        String api = GeneratedSources.of(operation.spec(), operation.tag() + "Api");
        int start = api.indexOf("@Operation(id = \"" + operation.id() + "\"");
        assertThat(start).isPositive();
        String method = api.substring(start, api.indexOf(";", start));
        assertThat(method)
                .contains("retry = Retry." + operation.retry() + (changesState(operation) ? ", result = true" : ""))
                .as("a path below the host, so without a slash at its beginning")
                .contains(
                        "@" + operation.httpMethod() + "(\"" + operation.path().substring(1) + "\")");
        List<String> inPath = groups("\\{(\\w+)}", operation.path());
        assertThat(groups("@Path\\(\"(\\w+)\"\\)", method)).containsExactlyInAnyOrderElementsOf(inPath);
    }

    private static boolean changesState(Operation operation) {
        return operation.node().path("x-onestore-result").asBoolean();
    }

    @ParameterizedTest
    @MethodSource("apis")
    void everySegmentIsEncodedAndHeadersBelongToInterceptors(Spec spec) {
        String tag = spec.operations().get(0).tag();
        assertThat(GeneratedSources.of(spec, tag + "Api"))
                .doesNotContain("encoded = true", "@Url", "@Header(", "@HeaderMap", "@QueryMap")
                .doesNotContainPattern("@(GET|POST|PUT|DELETE)\\(\"(/|http)");
    }

    /** Whatever is public in a facade has a javadoc right before it. */
    @ParameterizedTest
    @MethodSource("apis")
    void nothingPublicIsWithoutJavadoc(Spec spec) {
        String facade = GeneratedSources.of(spec, spec.operations().get(0).tag());
        Matcher method = Pattern.compile("(?m)^  public .*\\{$").matcher(facade);
        int methods = 0;
        while (method.find()) {
            assertThat(facade.substring(0, method.start()).stripTrailing())
                    .as(method.group())
                    .endsWith("*/");
            methods++;
        }
        assertThat(methods).isGreaterThan(2 * spec.operations().size());
    }
}
