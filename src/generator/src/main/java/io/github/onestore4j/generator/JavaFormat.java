package io.github.onestore4j.generator;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;

/** Formats Java as the hand-written code is formatted. */
final class JavaFormat {
    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .formatJavadoc(true)
            .build());

    private JavaFormat() {}

    static String format(String source) {
        try {
            return FORMATTER.formatSourceAndFixImports(source);
        } catch (FormatterException unreadable) {
            throw new IllegalArgumentException("the templates have made something that is not Java", unreadable);
        }
    }
}
