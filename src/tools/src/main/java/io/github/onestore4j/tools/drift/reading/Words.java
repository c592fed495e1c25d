package io.github.onestore4j.tools.drift.reading;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** The phrases of words.properties, by key: each as it is written, under itself without spaces and punctuation. */
final class Words {
    private static final Map<String, Map<String, String>> PHRASES = read();

    private Words() {}

    private static Map<String, Map<String, String>> read() {
        Properties properties = new Properties();
        try (Reader reader =
                new InputStreamReader(Words.class.getResourceAsStream("words.properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Map<String, Map<String, String>> read = new LinkedHashMap<>();
        properties.stringPropertyNames().forEach(key -> {
            Map<String, String> phrases = read.computeIfAbsent(key, none -> new LinkedHashMap<>());
            for (String phrase : properties.getProperty(key).strip().split("\\|", -1)) {
                phrases.put(plain(phrase), phrase);
            }
        });
        return read;
    }

    static Map<String, String> of(String key) {
        return PHRASES.getOrDefault(key, Map.of());
    }

    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s*:：\\[\\]()（）.?？_]", "");
    }
}
