package io.github.onestore4j.emulator.internal.payment;

import io.github.onestore4j.emulator.internal.http.Exchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A language of the payment screen. */
enum Language {
    /** English. */
    ENGLISH(Locale.US),
    /** Korean. */
    KOREAN(Locale.KOREA);

    private final Locale locale;

    @SuppressWarnings("ImmutableEnumChecker") // Nobody changes it.
    private final Map<String, String> words;

    Language(Locale locale) {
        this.locale = locale;
        String file = "words_" + locale.getLanguage() + ".properties";
        try (InputStream bytes = Language.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException(file + " is missing");
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            Map<String, String> read = new HashMap<>();
            properties.forEach((name, text) -> read.put(name.toString(), text.toString()));
            words = Map.copyOf(read);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns the language that the user chose, or else that the browser asks for. */
    static Language of(Exchange exchange) {
        String chosen = exchange.submitted("lang");
        String asked = chosen == null ? exchange.header("Accept-Language") : chosen;
        return asked != null && asked.toLowerCase(Locale.ROOT).startsWith("ko") ? KOREAN : ENGLISH;
    }

    String code() {
        return locale.getLanguage();
    }

    Language other() {
        return this == ENGLISH ? KOREAN : ENGLISH;
    }

    Map<String, String> words() {
        return words;
    }

    /** Returns an amount as this language writes it. */
    String money(long amount, String currency) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(currency));
        format.setMaximumFractionDigits(0);
        return format.format(amount);
    }

    /** Returns a word by its name; null when there is none. */
    @Nullable
    String word(String name) {
        return words.get(name);
    }
}
