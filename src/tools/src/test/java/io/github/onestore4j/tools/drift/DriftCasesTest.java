package io.github.onestore4j.tools.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.onestore4j.tools.drift.DriftReport.Unread;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing on a page is passed over in silence, and nothing is made up. */
class DriftCasesTest {
    private static final Path SPECS = RehearsalTest.PAGES.resolve("openapi");
    private static final String PARAMETER = "  * String cursor : Where to go on (Data Size : 30)\n";

    private static String page() throws IOException {
        return Files.readString(RehearsalTest.PAGES.resolve("dotted-in-pipes.md"));
    }

    private static String with(String from, String to) throws IOException {
        assertThat(page()).contains(from);
        return page().replace(from, to);
    }

    private static DriftReport report(String markdown) throws IOException {
        return DriftReport.of(markdown, SPECS, "");
    }

    @Test
    void aSecondTableIsComparedAsTheFirst() throws IOException {
        String second = """
                * **Response Body (abroad)** : JSON format

                  | Element Name | Data Type | Data Size | Description |
                  | --- | --- | --- | --- |
                  | holder | Long | 9 | Whose it is |
                """;
        DriftReport report = report(with("* **Example:**&#x20;\n", second + "* **Example:**&#x20;\n"));
        assertThat(report.drift())
                .extracting(Difference::subject, Difference::facet, Difference::page)
                .containsExactlyInAnyOrder(
                        tuple("getTicket response holder", "type", "Long"),
                        tuple("getTicket response holder", "size", "9"));
    }

    @Test
    void aParameterOfAnUnknownTypeOrOfNoneIsUnread() throws IOException {
        for (String line : new String[] {
            "OrderKind order : how to sort", "order : how to sort", "**Kind order** :", "**OrderKind order** :"
        }) {
            DriftReport report = report(with(PARAMETER, PARAMETER + "  * " + line + "\n"));
            assertThat(report.exitCode()).as(line).isEqualTo(2);
            assertThat(report.unread()).extracting(Unread::what).anyMatch(what -> what.contains("order"));
        }
        DriftReport known = report(with(PARAMETER, PARAMETER.replace("String", "Cursor")));
        assertThat(known.unread()).extracting(Unread::what).containsExactly("a type that nobody knows: Cursor");
    }

    @Test
    void aParameterCanGoOnInTheNextLine() throws IOException {
        for (String end : new String[] {" \\\n    ", "\n    ", "<br>"}) {
            DriftReport report = report(
                    with("Where to go on (Data Size : 30)\n  *", "Where to go on" + end + "(Data Size : 30)\n  *"));
            assertThat(report.exitCode()).as(report.text(true)).isZero();
        }
        DriftReport other =
                report(with("Where to go on (Data Size : 30)\n  *", "Where to go on \\\n (Data Size : 31)\n  *"));
        assertThat(other.drift()).extracting(Difference::facet).containsExactly("size");
    }

    @Test
    void valuesInADescriptionAreComparedWithTheEnum() throws IOException {
        DriftReport more = report(with("| 0 or 1 |", "| 0 or 1, 2 when torn |"));
        assertThat(more.drift()).extracting(Difference::facet, Difference::page).containsExactly(tuple("value", "2"));
        DriftReport fewer = report(with("| 0 or 1 |", "| (0: whole) |"));
        assertThat(fewer.drift())
                .extracting(Difference::facet, Difference::spec)
                .containsExactly(tuple("value", "1"));
        DriftReport unknown = report(with(
                "| holder | String | 80 | Whose it is |\n  | soldAt",
                "| holder | String | 80 | 1: a person, 2: a ship |\n  | soldAt"));
        assertThat(unknown.exitCode()).isZero();
        assertThat(unknown.text(false)).contains("values without an enum in the specs at 32");
    }

    @Test
    void aLinkToTheDocumentationIsNoCall() throws IOException {
        String footer =
                "\n---\n\n# For programs\n\nAsk:\n\n```\nGET https://docs.harbour.test.example/page.md?ask=what\n```\n";
        assertThat(report(page() + footer).exitCode()).isZero();
        DriftReport call = report(page() + "\n## More\n\n```\nGET /t1/harbours/{harbourId}/gates\n```\n");
        assertThat(call.drift())
                .extracting(Difference::facet, Difference::page)
                .containsExactly(tuple("operation", "GET /t1/harbours/{harbourId}/gates"));
    }

    @Test
    void theNamesInATableDecideWhereItBelongs() throws IOException {
        DriftReport report = report(with("* **Request Body** :", "* **Response Body** :")
                .replace(
                        "| note | String | 120",
                        "| color | String | 10 | false | Of the ink |\n  | note | String | 120"));
        assertThat(report.drift())
                .extracting(Difference::subject, Difference::facet)
                .containsExactly(tuple("stampTicket request", "label"), tuple("stampTicket request color", "field"));
    }

    @Test
    void aHeadInWordsThatNobodyKnowsIsNoField() throws IOException {
        String german = Files.readString(RehearsalTest.PAGES.resolve("brackets-in-html.md"))
                .replace("Element Name", "Feldname")
                .replace("Parameter Name", "Parametername")
                .replace("Data Type", "Datentyp")
                .replace("Data Size", "Datenlänge")
                .replace(">Description<", ">Beschreibung<")
                .replace("| Required | Description |", "| Pflicht | Beschreibung |");
        assertThat(report(german).exitCode()).as(report(german).text(true)).isZero();
        String changed = german.replace(
                "<td>soldAt</td><td></td><td></td><td>Long", "<td>soldAt</td><td></td><td></td><td>String");
        assertThat(report(changed).drift())
                .extracting(Difference::subject, Difference::facet)
                .containsExactly(tuple("getTicket response soldAt", "type"));
    }

    @Test
    void aTableInWordsThatNobodyKnowsIsFoundByItsNames() throws IOException {
        String label = "* **HTTP fields** :&#x20;\n\n  | What | Why | Such as |\n  | --- | --- | --- |\n";
        String typed = """
                * **Request Header:**&#x20;

                  | **Parameter Name** | **Data Type** | **Required** | **Description** |
                  | --- | --- | --- | --- |
                  | Authorization | String | true | The token |
                  | x-lane | String | false | The lane |
                """;
        String lane = "  | x-lane | Which one | L 1 |\n";
        DriftReport same = report(with(typed, label + "  | Authorization | Who asks | Bearer a |\n" + lane));
        assertThat(same.exitCode()).as(same.text(true)).isZero();
        DriftReport fewer = report(with(typed, label + lane));
        assertThat(fewer.drift())
                .extracting(Difference::subject, Difference::change)
                .contains(tuple("getTicket header Authorization", "removed"));
    }

    @Test
    void aRowThatIsMarkedUpAsAHeadIsNotPassedOver() throws IOException {
        String rows = "  | Authorization | Who asks | Bearer a |\n  | x-lane | Which one | L 1 |\n";
        for (String head : new String[] {"| x-color | Which color | red |", "| x-color | A description | red |"}) {
            String table = "* **HTTP fields** :&#x20;\n\n  " + head + "\n  | --- | --- | --- |\n" + rows;
            DriftReport report =
                    report(page().replaceFirst("(?s)\\* \\*\\*Request Header.*?(?=\\* \\*\\*Request Body)", table));
            assertThat(report.exitCode()).as(report.text(true)).isEqualTo(2);
            assertThat(report.unread()).extracting(Unread::what).anyMatch(what -> what.contains("x-color"));
        }
    }

    @Test
    void aPageOfSomebodyElseIsSaidToBeOne() throws IOException {
        DriftReport table =
                report("# Weather\n\n| Name | Type | Description |\n|---|---|---|\n| holder | String | who |\n");
        assertThat(table.exitCode()).isEqualTo(2);
        assertThat(table.drift()).isEmpty();
        DriftReport call =
                report("# Weather\n\n## getTicket\n\n* **URI :** https://weather.test.example/w/{place}/rain\n");
        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.drift()).isEmpty();
    }

    @Test
    void driftAndWhatIsUnreadAreBothSeen() throws IOException {
        DriftReport report = report(with("| soldAt | Long |", "| soldAt | String |")
                .replace("| gate | String | 8 | true |", "| gate | String | 8 | perhaps |"));
        assertThat(report.exitCode()).isEqualTo(2);
        assertThat(report.text(false)).endsWith("exit code 2: 1 differences, 1 unread" + System.lineSeparator());
        assertThat(report.json()).contains("\"facet\" : \"type\"", "required that nobody knows: perhaps");
        assertThat(report.text(false).lines()).allMatch(line -> line.length() < 240);
    }

    @Test
    void whatIsNoPageIsSaidSo(@TempDir Path folder) throws IOException {
        Path page = folder.resolve("page.md");
        Files.write(page, page().getBytes(StandardCharsets.UTF_16));
        assertThatThrownBy(() -> DriftReport.of(page, SPECS, "")).hasMessageContaining("no text in UTF-8");
        Files.write(page, page().getBytes(StandardCharsets.UTF_16LE));
        assertThatThrownBy(() -> DriftReport.of(page, SPECS, "")).hasMessageContaining("no text in UTF-8");
        assertThatThrownBy(() -> DriftReport.of(page(), SPECS, "nonsense"))
                .hasMessageContaining("There is no spec nonsense")
                .hasMessageContaining("harbour");
        Files.writeString(page, "\ufeff" + page().replace("\n", "\r\n"));
        assertThat(DriftReport.of(page, SPECS, "").exitCode()).isZero();
    }

    @Test
    void aSlipInASpecIsSaidInOneLine(@TempDir Path folder) throws IOException {
        String spec = Files.readString(SPECS.resolve("harbour.yaml"));
        Files.copy(SPECS.resolve("codes.yaml"), folder.resolve("codes.yaml"));
        Path copy = folder.resolve("harbour.yaml");
        Files.writeString(copy, spec.replace("paths:\n", "paths: [\n"));
        assertThatThrownBy(() -> DriftReport.of(page(), folder, "")).hasMessageContaining("harbour.yaml:");
        Files.writeString(copy, spec.replace("schemas/Ticket\"", "schemas/Tickett\""));
        assertThatThrownBy(() -> DriftReport.of(page(), folder, "")).hasMessageContaining("which is not there");
        Files.writeString(
                copy,
                spec.replace(
                        "price:\n          type: object", "price:\n          $ref: \"#/components/schemas/Ticket\""));
        assertThatThrownBy(() -> DriftReport.of(page(), folder, "")).hasMessageContaining("refers to itself");
    }

    @Test
    void nothingOnAPageIsTooLongOrTooDeep() throws IOException {
        assertThat(report(page() + "\nhttps://docs.test.example/" + "a/".repeat(3000) + "\n")
                        .exitCode())
                .isZero();
        String deep = "{\"ticketState\": ".repeat(50_000);
        assertThat(report(page() + "\n```\n" + deep + "\n```\n").exitCode()).isEqualTo(2);
        StringBuilder rows = new StringBuilder();
        for (int row = 0; row < 10_000; row++) {
            rows.append("  | field").append(row).append(" | String | 1 | More |\n");
        }
        DriftReport report =
                report(with("  | soldAt | Long | 13 | When |\n", "  | soldAt | Long | 13 | When |\n" + rows));
        assertThat(report.drift()).hasSize(10_000);
    }
}
