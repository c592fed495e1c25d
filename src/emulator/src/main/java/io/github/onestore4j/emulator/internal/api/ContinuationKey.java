package io.github.onestore4j.emulator.internal.api;

import io.github.onestore4j.emulator.store.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Keys that say where the next page of a list begins, and that look as if they said nothing. */
public final class ContinuationKey {
    private ContinuationKey() {}

    public static String of(long position) {
        String plain = "position %d".formatted(position);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    public static long position(@Nullable String key) {
        if (key == null) {
            return 0;
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(key), StandardCharsets.US_ASCII);
            return Long.parseLong(plain.substring(plain.indexOf(' ') + 1));
        } catch (IllegalArgumentException notOurs) {
            throw Refusal.invalid("continuationKey");
        }
    }
}
