package io.github.onestore4j.tools.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes planted all over the saved pages: none of an API is passed over, and none of the layout is reported. */
class PlantedChangesTest {
    private static final Path PAGES = Path.of("src/tools/src/test/resources/pages");
    /** Enough of the places to find a reader that has gone blind, and few enough to be quick. */
    private static final int EVERY = 12;

    private static final Map<String, String> CHANGES = Map.of(
            "(?m)^ *\\| [a-z]\\w+ \\| (?:String|Integer|Int|Long) \\|.*\\R", "",
            "(?m)(?<=^ {0,4}\\| )([a-z]\\w+)(?= \\| (?:String|Integer|Int) \\|)", "$1Two",
            "(?<=\\| [a-z]{4,20} \\| )(?:String|Integer|Int)(?= \\|)", "Boolean",
            "(?<=\\| (?:String|Integer) \\| )\\d+(?= \\|)", "4096",
            "(?<=\\| (?:String|Integer) \\| )(?:Y|true)(?= \\|)", "false",
            "(?<=Data Size : )\\d+", "4096",
            "(?<=String )[a-z]\\w+(?= : )", "another",
            "\"(\\w+)\"(?= ?: [\"\\d])", "\"$1Two\"",
            "(?<=[>|] ?)[A-Z][a-z]+[A-Z]\\w+(?=</td>.{0,90}\\d{3} - )", "GoneFishing",
            "(?<=purchases/)inapp(?=/products/\\{productId})", "other");

    private static final List<UnaryOperator<String>> COSMETICS = List.of(
            page -> page.replace("\n", "\r\n"),
            page -> page.replaceAll("(?m)^( *\\| )([a-z]\\w+)( \\|)", "$1**$2**$3"),
            page -> page.replaceAll("(?m)^( *\\| )([a-z]\\w+)( \\|)", "$1`$2`$3"),
            page -> page.replaceAll("\\*\\*([^*\\n]+)\\*\\*", "$1"),
            page -> page.replaceAll("(?m)^(#+) ", "#$1 "),
            page -> page.replaceAll("(?m)^(## .*)$", "$1\n\nMore words, and a sentence."),
            page -> page.replace("</td>", "<br></td>"),
            page -> page.replaceAll("Element Name|Parameter Name", "Feld")
                    .replace("Data Type", "Welcher Art")
                    .replace("Data Size", "Wie lang")
                    .replaceAll("(?<=\\| \\*{0,2})Required\\b", "Muss")
                    .replaceAll("(?<=\\| \\*{0,2})Description\\b", "Wozu")
                    .replace("Request Header", "Kopf der Anfrage"),
            page -> page.replaceAll("(?<=\\w) \\(Data Size", " \\\\\n    (Data Size"),
            page -> page + "\n\n[Previous](https://docs.example.com/a/b) [Next](https://docs.example.com/a/c)\n");

    private static DriftReport report(String markdown) throws IOException {
        return DriftReport.of(markdown, Path.of("openapi"), "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"iap-v7.md", "pc-v7.md"})
    void noChangeOfTheApiIsPassedOver(String name) throws IOException {
        String page = Files.readString(PAGES.resolve(name));
        List<String> passedOver = new ArrayList<>();
        int planted = 0;
        for (Map.Entry<String, String> change : CHANGES.entrySet()) {
            Pattern pattern = Pattern.compile(change.getKey());
            List<MatchResult> places = pattern.matcher(page).results().toList();
            for (int index = 0; index < places.size(); index += EVERY) {
                MatchResult place = places.get(index);
                String to = change.getValue().replace("$1", place.groupCount() > 0 ? place.group(1) : "");
                planted++;
                if (report(page.substring(0, place.start()) + to + page.substring(place.end()))
                                .exitCode()
                        == 0) {
                    passedOver.add(place.group() + " -> " + to + " at "
                            + page.substring(0, place.start()).lines().count());
                }
            }
        }
        assertThat(planted).isGreaterThan(20);
        assertThat(passedOver).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"iap-v7.md", "pc-v7.md"})
    void noChangeOfTheLayoutIsReported(String name) throws IOException {
        String page = Files.readString(PAGES.resolve(name));
        for (UnaryOperator<String> cosmetic : COSMETICS) {
            DriftReport report = report(cosmetic.apply(page));
            assertThat(report.exitCode()).as(report.text(false)).isZero();
        }
    }
}
