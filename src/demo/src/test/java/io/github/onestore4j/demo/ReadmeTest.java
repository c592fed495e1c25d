package io.github.onestore4j.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows of the demo, which leaves lines out and adds none. */
class ReadmeTest {
    private static final Pattern SHOWN = Pattern.compile("^```text\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    @Test
    void showsWhatTheDemoPrints() throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PurchaseLife.run(new PrintStream(printed, true, StandardCharsets.UTF_8));
        Matcher readme = SHOWN.matcher(Files.readString(Path.of("README.md")));
        assertThat(readme.find()).isTrue();
        assertThat(lines(printed.toString(StandardCharsets.UTF_8))).containsSubsequence(lines(readme.group(1)));
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::stripTrailing).toList();
    }
}
