package io.github.onestore4j.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A line of a log without its secrets. */
class RedactionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Authorization: Bearer geheim|Authorization: █",
                "authorization:geheim|authorization: █",
                "grant_type=client_credentials&client_secret=geheim%2B&client_id=c|"
                        + "grant_type=client_credentials&client_secret=█&client_id=c",
                "{\"access_token\":\"geheim\",\"expires_in\":1}|{\"access_token\":\"█\",\"expires_in\":1}",
                "{ \"signature\" : \"geheim\\\"geheim\" , \"a\":2}|{ \"signature\" : \"█\" , \"a\":2}",
                "{\"purchaseSignatureList\":[\"geheim\",\"geheim\"],\"a\":2}|{\"purchaseSignatureList\":\"█\",\"a\":2}",
                "{\"purchaseSignatureList\":[\"geheim\",\"geh|{\"purchaseSignatureList\":\"█\"",
                "{\"billingKey\":\"geheim|{\"billingKey\":\"█\"",
                "{\"billingKey\":\"geheim\\|{\"billingKey\":\"█\"",
                "{\"paymentParam\":12345}|{\"paymentParam\":\"█\"}",
                "{\"billingKey\":null}|{\"billingKey\":\"█\"}",
                "paymentParam=geheim|paymentParam=█",
                "Request{method=GET, url=https://x/, headers=[Authorization:Bearer geheim, x-market-code:MKT_GLB]}|"
                        + "Request{method=GET, url=https://x/, headers=[Authorization: █, x-market-code:MKT_GLB]}",
                "{grant_type=client_credentials, client_secret=geheim+/=, client_id=c}|"
                        + "{grant_type=client_credentials, client_secret=█, client_id=c}",
                "{client_secret=geheim}|{client_secret=█}",
                "headers: Accept: */*, Cookie: a=geheim; b=geheim|headers: Accept: */*, Cookie: █",
                "{\"body\":\"{\\\"client_secret\\\":\\\"geheim\\\",\\\"a\\\":2}\"}|"
                        + "{\"body\":\"{\\\"client_secret\\\":█,\\\"a\\\":2}\"}",
                "client_secret%3Dgeheim|client_secret%3D█",
            })
    void losesItsSecrets(String line, String expected) {
        assertThat(Redaction.redact(line)).isEqualTo(expected).doesNotContain("geh");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "--> GET https://example.com/v7/apps/a", "{\"purchaseId\":\"1\"}", "x-market-code: MKT_GLB"})
    void keepsWhatIsNoSecret(String line) {
        assertThat(Redaction.redact(line)).isEqualTo(line);
    }

    @Test
    void isNoSlowerForALineThatIsMadeToBeSlow() {
        String hostile = "{\"signature\":\"" + "\\".repeat(200_001);
        assertThat(Redaction.redact(hostile)).isEqualTo("{\"signature\":\"█\"");
        assertThat(Redaction.redact("\"signature\":[".repeat(20_000))).hasSizeLessThan(100);
    }

    /** Counts what the patterns read. */
    private static final class Counting implements CharSequence {
        private final String text;
        private long reads;

        Counting(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            reads++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static long reads(Pattern pattern, String text) {
        Counting counting = new Counting(text);
        Matcher matcher = pattern.matcher(counting);
        while (matcher.find()) {
            // to the end
        }
        return counting.reads;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n",
                "\r",
                " ",
                "\t",
                "\"",
                "\\",
                "\\\"",
                "\" ",
                "authorization",
                "authorization ",
                "cookie: ",
                "\"signature\":[",
                "\"signature\" ",
                "\\\"signature\\\":\\\"",
                "signature=",
                "{signature",
                "&",
                ":",
                "a"
            })
    void readsTwiceAsMuchOfTwiceTheText(String part) {
        for (Pattern pattern : Redaction.PATTERNS) {
            long once = reads(pattern, part.repeat(2_000));
            long twice = reads(pattern, part.repeat(4_000));
            assertThat(twice).as(pattern.pattern()).isLessThan(2 * once + once / 5 + 100);
        }
    }

    @Test
    void theSpecsSayWhatIsASecret() throws IOException {
        Set<String> secrets = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("openapi"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                JsonNode schemas = new YAMLMapper().readTree(file.toFile()).at("/components/schemas");
                for (JsonNode schema : schemas) {
                    for (Map.Entry<String, JsonNode> property :
                            schema.path("properties").properties()) {
                        if (property.getValue().path("x-onestore-secret").asBoolean()) {
                            secrets.add(property.getKey());
                        }
                    }
                }
            }
        }
        assertThat(Redaction.fields()).containsExactlyElementsOf(secrets);
    }
}
