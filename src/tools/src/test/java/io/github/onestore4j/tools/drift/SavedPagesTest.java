package io.github.onestore4j.tools.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The pages that the specs were written from, with their layout, names, types, sizes and codes, and with our words in
 * place of ONE store's.
 */
class SavedPagesTest {
    private static final Path PAGES = Path.of("src/tools/src/test/resources/pages");
    private static final Path SPECS = Path.of("openapi");

    private static final String[][] KOREAN = {
        {"Parameter Name", "파라미터명"},
        {"Element Name", "요소명"},
        {"Data Type", "데이터 타입"},
        {"Data Size", "데이터 크기"},
        {"Required", "필수"},
        {"Description", "설명"},
        {"Request Parameter", "요청 파라미터"},
        {"Request Header", "요청 헤더"},
        {"Request Body", "요청 본문"},
        {"Response Body", "응답 본문"},
        {"Example", "예시"},
        {"HTTP Status Code", "HTTP 상태 코드"},
        {"Response", "응답"},
        {"Request", "요청"},
    };

    private static DriftReport report(String markdown) throws IOException {
        return DriftReport.of(markdown, SPECS, "");
    }

    private static String page(String name) throws IOException {
        return Files.readString(PAGES.resolve(name));
    }

    @ParameterizedTest
    @CsvSource({"iap-v7.md, 13, 25", "pc-v7.md, 10, 3", "iap-v2.txt, 7, 3"})
    void theSpecsSayWhatThePagesSay(String name, int calls, int settled) throws IOException {
        DriftReport report = report(page(name));
        assertThat(report.exitCode()).as(report.text(true)).isZero();
        assertThat(report.text(false)).contains("read: " + calls + " calls");
        assertThat(report.settled()).hasSize(settled);
    }

    @Test
    void theFooterOfTheDocumentationSaysNothing() throws IOException {
        String footer = """

                ---

                # For agents

                Put a question to this page with an HTTP GET request and the `ask` query parameter:

                ```
                GET https://onestore-dev.gitbook.io/dev/eng/tools/billing/v21/web-payment/uiapw.md?ask=<question>
                ```

                The question should be specific.
                """;
        DriftReport report = report(page("pc-v7.md") + footer);
        assertThat(report.exitCode()).as(report.text(true)).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "iap-v7.md | (0: case 1, 1: case 2) | (0: case 1, 1: case 2, 2: case 3) | value",
                "iap-v7.md | 2 : case | 7 : case | value",
                "iap-v7.md | {productId}/{purchaseToken}/consume | {productId}/{purchaseToken}/use | path",
                "pc-v7.md | MKT_GLB : case 2 | MKT_GLC : case 2 | value",
                "pc-v7.md | \"quantity\": 2 | \"count\": 2 | sample",
                "pc-v7.md | x-market-code: MKT_GLB | x-market: MKT_GLB | sample",
                "iap-v2.txt | purchaseId : In words. (Data Size : 20) | purchaseId : In words. (Data Size : 24) | size",
            })
    void aChangeOfThemIsDrift(String name, String from, String to, String facet) throws IOException {
        String page = page(name);
        assertThat(page).contains(from);
        DriftReport report = report(page.replace(from, to));
        assertThat(report.drift())
                .as(report.text(false))
                .anyMatch(difference -> difference.facet().equals(facet));
    }

    @ParameterizedTest
    @CsvSource({"iap-v7.md, 25", "pc-v7.md, 3"})
    void anEditionInAnotherLanguageSaysTheSame(String name, int settled) throws IOException {
        String page = page(name);
        for (String[] words : KOREAN) {
            page = page.replaceAll("(?<=[|*>\\[ ])" + words[0] + "(?=[ *|:<\\]])", words[1]);
        }
        assertThat(page).contains("요소명", "데이터 타입");
        DriftReport report = report(page);
        assertThat(report.exitCode()).as(report.text(true)).isZero();
        assertThat(report.settled()).hasSize(settled);
    }

    @Test
    void aTokenCallOfAnotherStoreIsNoneOfOurs() throws IOException {
        DriftReport report = report("""
                # OAuth

                POST https://login.test.example/oauth/token2

                | Name | Type | Description |
                | --- | --- | --- |
                | client_id | string | Who asks |
                | access_token | string | The token |
                | token_type | string | Its type |
                | expires_in | integer | Seconds |
                | scope | string | What for |
                """);
        assertThat(report.specs()).isEmpty();
        assertThat(report.drift()).isEmpty();
        assertThat(report.exitCode()).isEqualTo(2);
    }
}
