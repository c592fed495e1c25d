package io.github.onestore4j.emulator.internal.html;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A page with gaps, from a file beside a class. What fills a gap is escaped. */
public final class PageTemplate {
    private final Template template;

    /** Reads a template. */
    public PageTemplate(Class<?> owner, String file) {
        try (InputStream bytes = owner.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException(file + " is missing beside " + owner.getName());
            }
            template = Mustache.compiler()
                    .defaultValue("")
                    .emptyStringIsFalse(true)
                    .zeroIsFalse(false)
                    .compile(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns the page with its gaps filled. */
    public String fill(Map<String, ?> values) {
        return template.execute(values);
    }
}
