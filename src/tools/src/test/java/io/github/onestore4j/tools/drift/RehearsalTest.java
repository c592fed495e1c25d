package io.github.onestore4j.tools.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Three pages of one made-up API, in the layouts and languages of ONE store's pages; and what the report says when they
 * change.
 */
class RehearsalTest {
    static final Path PAGES = Path.of("src/tools/src/test/resources/drift");
    private static final String HTML = "brackets-in-html.md";
    private static final String PIPES = "dotted-in-pipes.md";
    private static final String KOREAN = "other-languages.md";

    /**
     * One change of one page; {@code found} is what the report is to say, all of it in the order of the alphabet, and
     * empty for no drift.
     */
    private record Change(String page, String from, String to, String found) {}

    private static final List<Change> CHANGES = List.of(
            new Change(
                    HTML,
                    "<tr><td>soldAt</td>",
                    "<tr><td>soldBy</td><td></td><td></td><td>String</td><td>40</td><td>Who sold it</td></tr>\n<tr><td>soldAt</td>",
                    "added getTicket response soldBy field"),
            new Change(
                    HTML,
                    "<tr><td>soldAt</td><td></td><td></td><td>Long</td><td>13</td><td>When it was sold</td></tr>",
                    "",
                    "removed getTicket response soldAt field"),
            new Change(
                    PIPES,
                    "| soldAt |",
                    "| dateOfSale |",
                    "added getTicket response dateOfSale field, removed getTicket response soldAt field"),
            new Change(PIPES, "| soldAt | Long |", "| soldAt | String |", "changed getTicket response soldAt type"),
            new Change(
                    HTML,
                    "<td>String</td><td>80</td>",
                    "<td>String</td><td>90</td>",
                    "changed getTicket response holder size"),
            new Change(
                    HTML,
                    "| note | String | 120 | N |",
                    "| note | String | 120 | Y |",
                    "changed stampTicket request note required"),
            new Change(
                    PIPES,
                    "{host}/t1/harbours/{harbourId}/tickets/{ticketId}/stamp",
                    "{host}/t1/harbours/{harbourId}/tickets/{ticketId}/punch",
                    "changed stampTicket path"),
            new Change(HTML, "| **Method** | POST |", "| **Method** | PUT |", "changed stampTicket method"),
            new Change(
                    PIPES,
                    "| Closed | The",
                    "| Full | No place is left. | 409 - Conflict |\n| Closed | The",
                    "added HarbourCode Full code"),
            new Change(KOREAN, "| 409 | Closed | 닫혔습니다. |\n", "", "removed HarbourCode Closed code"),
            new Change(HTML, "<td>503 - Service", "<td>429 - Service", "changed HarbourCode Busy status"),
            new Change(
                    HTML,
                    "(Rehearsal) https://sandbox.harbour.test.example",
                    "(Rehearsal) https://trial.harbour.test.example",
                    "changed getTicket host"),
            new Change(
                    PIPES,
                    "<https://api.harbour",
                    "<https://open.harbour",
                    "added harbour server host, removed harbour server host"),
            new Change(
                    HTML,
                    "<td>stampedAt</td><td>Long</td>",
                    "<td>stampedAt</td><td>Boolean</td>",
                    "changed getTicket response stamps.stampedAt type"),
            new Change(
                    PIPES,
                    "| price.currency |",
                    "| price.unit |",
                    "added getTicket response price.unit field, removed getTicket response price.currency field"),
            new Change(
                    PIPES,
                    "  | soldAt | Long",
                    "\n  The other fields:\n\n  | **Element Name** | **Data Type** | **Data Size** | **Description** |\n"
                            + "  | --- | --- | --- | --- |\n  | soldAt | Long",
                    ""),
            new Change(HTML, "#### **\\[ Response ]**", "#### **\\[ What comes back ]**", ""),
            new Change(
                    PIPES,
                    "(Data Size : 30)\n",
                    "(Data Size : 30)\n  * String order : Which first (Data Size : 4)\n",
                    "added listTickets parameter order field"),
            new Change(
                    HTML,
                    "\"gate\": \"N1\",\n<strong>",
                    "\"gate\": \"N1\", \"color\": \"red\",\n<strong>",
                    "added stampTicket request color sample"),
            new Change(
                    KOREAN,
                    "| 값 | X | String | x-lane |",
                    "| 값 | O | String | x-lane |",
                    "changed getTicket header x-lane required"));

    static DriftReport report(String markdown) throws IOException {
        return DriftReport.of(markdown, PAGES.resolve("openapi"), "");
    }

    private static String line(Difference difference) {
        return String.join(" ", difference.change(), difference.subject(), difference.facet())
                .strip();
    }

    @ParameterizedTest
    @ValueSource(strings = {HTML, PIPES, KOREAN})
    void anUnchangedPageHasNoDriftAndItsSlipIsListedApart(String page) throws IOException {
        DriftReport report = report(Files.readString(PAGES.resolve(page)));
        assertThat(report.exitCode()).as(report.text(true)).isZero();
        assertThat(report.settled()).extracting(RehearsalTest::line).containsExactly("changed listTickets name");
        assertThat(report.specs()).containsExactly("harbour");
    }

    @Test
    void everyChangeIsNamedAndNothingElse() throws IOException {
        List<String> missed = new ArrayList<>();
        for (Change change : CHANGES) {
            String page = Files.readString(PAGES.resolve(change.page()));
            assertThat(page).contains(change.from());
            int at = page.indexOf(change.from());
            DriftReport report = report(page.substring(0, at)
                    + change.to()
                    + page.substring(at + change.from().length()));
            String found =
                    report.drift().stream().map(RehearsalTest::line).sorted().collect(Collectors.joining(", "));
            if (!found.equals(change.found()) || report.exitCode() != (found.isEmpty() ? 0 : 1)) {
                missed.add(change + "\n" + report.text(true));
            }
        }
        System.out.println("Rehearsal: " + (CHANGES.size() - missed.size()) + " of " + CHANGES.size());
        assertThat(CHANGES).hasSize(20);
        assertThat(missed).isEmpty();
    }

    @Test
    void aSlipExplainsItselfAlone() throws IOException {
        String page = Files.readString(PAGES.resolve(HTML));
        DriftReport report = report(page.replace("### listTicket ", "### findTickets "));
        assertThat(report.drift()).extracting(RehearsalTest::line).containsExactly("changed listTickets name");
        assertThat(report.settled()).isEmpty();
    }

    @Test
    void whatCannotBeReadIsSaidSo() throws IOException {
        String page = Files.readString(PAGES.resolve(HTML));
        DriftReport row = report(page.replace("<tr><td>soldAt</td>", "<tr><td>as on the other page</td>"));
        assertThat(row.exitCode()).isEqualTo(2);
        assertThat(row.unread()).anySatisfy(what -> assertThat(what.what()).contains("as on the other page"));
        DriftReport sample = report(page.replace("\"error\" : {", "\"error\" : {{"));
        assertThat(sample.exitCode()).isEqualTo(2);
        DriftReport another =
                report("# A page about the weather\n\n| Day | Rain |\n| --- | --- |\n| Monday | much |\n");
        assertThat(another.exitCode()).isEqualTo(2);
    }

    @Test
    void aDifferenceNamesThePlacesOnThePageAndInTheSpec() throws IOException {
        String page = Files.readString(PAGES.resolve(PIPES)).replace("| soldAt | Long |", "| soldAt | String |");
        Difference difference = report(page).drift().get(0);
        assertThat(page.split("\n", -1)[difference.line() - 1]).contains("soldAt");
        List<String> spec = Files.readAllLines(PAGES.resolve("openapi/harbour.yaml"));
        assertThat(spec.get(difference.where().line() - 1)).contains("soldAt");
        assertThat(difference.where().pointer()).isEqualTo("/components/schemas/Ticket/properties/soldAt");
        assertThat(report(page).json()).contains("\"facet\" : \"type\"", "\"exitCode\" : 1");
    }
}
